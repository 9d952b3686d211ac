package io.charchub.db.models.press;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.JsonField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import org.jspecify.annotations.Nullable;

/** Holds a document. */
public class Note extends Model {
  public static final QuerySet<Note> objects = Manager.of(Note.class);

  @CharField(maxLength = 30)
  public String name;

  @JsonField @Nullable public Object data;
}
