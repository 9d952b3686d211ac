package io.charchub.contrib.admin.books;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.SlugField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;

/** A kind of book. */
@Meta(ordering = "name")
public class Genre extends Model {
  public static final QuerySet<Genre> objects = Manager.of(Genre.class);

  @CharField(maxLength = 60)
  public String name;

  @SlugField(unique = true)
  public String slug;

  @Override
  public String toString() {
    return name;
  }
}
