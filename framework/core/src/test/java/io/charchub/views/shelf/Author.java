package io.charchub.views.shelf;

import io.charchub.db.annotations.CharField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;

public class Author extends Model {
  public static final QuerySet<Author> objects = Manager.of(Author.class);

  @CharField(maxLength = 80)
  public String name;

  @Override
  public String toString() {
    return name;
  }
}
