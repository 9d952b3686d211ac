package io.charchub.db.models.press;

import io.charchub.db.annotations.CharField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;

/** Sings. */
public class Singer extends Model {
  public static final QuerySet<Singer> objects = Manager.of(Singer.class);

  @CharField(maxLength = 30)
  public String name;
}
