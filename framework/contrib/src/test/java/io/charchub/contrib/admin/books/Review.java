package io.charchub.contrib.admin.books;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.annotations.TextField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;

/** What a reader thinks of a book. */
@Meta(ordering = "id")
public class Review extends Model {
  public static final QuerySet<Review> objects = Manager.of(Review.class);

  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "reviews")
  public final Ref<Book> book = ref();

  @CharField(maxLength = 80)
  public String reader;

  public int stars = 3;

  @TextField(blank = true)
  public String text = "";

  @Override
  public String toString() {
    return reader + ": " + stars;
  }
}
