package io.charchub.db.models.press;

import io.charchub.db.annotations.CharField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;

/** A word that posts are found by. */
public class Tag extends Model {
  public static final QuerySet<Tag> objects = Manager.of(Tag.class);

  @CharField(maxLength = 40, unique = true)
  public String name;

  public int weight;

  @Override
  public String toString() {
    return name;
  }
}
