package io.charchub.contrib.rest.shop;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.Meta;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;

/** Somebody who makes products. */
@Meta(ordering = "name")
public class Maker extends Model {
  public static final QuerySet<Maker> objects = Manager.of(Maker.class);

  @CharField(maxLength = 50, unique = true)
  public String name;

  @CharField(maxLength = 50, blank = true)
  public String city = "";

  @Override
  public String toString() {
    return name;
  }
}
