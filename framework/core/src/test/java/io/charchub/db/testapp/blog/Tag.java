package io.charchub.db.testapp.blog;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.SlugField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;

/** A word that posts share. */
public class Tag extends Model {
  public static final QuerySet<Tag> objects = Manager.of(Tag.class);

  @CharField(maxLength = 30)
  public String name;

  @SlugField public String slug;
}
