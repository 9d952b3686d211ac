package io.charchub.contrib.auth.shelf;

import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;

/** A model that was called Book once. */
public class Volume extends Model {
  public static final QuerySet<Volume> objects = Manager.of(Volume.class);
}
