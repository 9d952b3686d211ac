package io.charchub.db.models.limits;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.Meta;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;

/** Somebody who works on articles, or did. */
@Meta(ordering = "name")
public class Editor extends Model {
  public static final QuerySet<Editor> objects = Manager.of(Editor.class);

  @CharField(maxLength = 100)
  public String name;

  public boolean active = true;

  @Override
  public String toString() {
    return name;
  }
}
