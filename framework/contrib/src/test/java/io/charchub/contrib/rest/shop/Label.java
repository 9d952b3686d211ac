package io.charchub.contrib.rest.shop;

import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.SlugField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;

/** A word that products are found by. */
@Meta(ordering = "slug")
public class Label extends Model {
  public static final QuerySet<Label> objects = Manager.of(Label.class);

  @SlugField(unique = true)
  public String slug;

  @Override
  public String toString() {
    return slug;
  }
}
