package io.charchub.db.testapp.blog;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.EmailField;
import io.charchub.db.annotations.Meta;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;

/** Who writes. */
@Meta(ordering = "name")
public class Author extends Model {
  public static final QuerySet<Author> objects = Manager.of(Author.class);

  @CharField(maxLength = 100)
  public String name;

  @EmailField(unique = true, blank = true)
  public String email = "";

  @Override
  public String toString() {
    return name;
  }
}
