package io.charchub.views.shelf;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.annotations.TemplateProperty;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;

public class Book extends Model {
  public static final QuerySet<Book> objects = Manager.of(Book.class);

  public enum Status {
    ON_LOAN,
    HERE
  }

  @CharField(maxLength = 80)
  public String title;

  public Status status = Status.HERE;

  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "books")
  public final Ref<Author> author = ref();

  @TemplateProperty
  public String shortTitle() {
    return title.substring(0, 3);
  }

  public boolean burn() {
    throw new IllegalStateException("a template must not reach this");
  }

  @Override
  public String toString() {
    return title;
  }
}
