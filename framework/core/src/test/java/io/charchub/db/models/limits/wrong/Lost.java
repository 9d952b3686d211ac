package io.charchub.db.models.limits.wrong;

import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.ManyToMany;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.models.Many;
import io.charchub.db.models.Model;
import io.charchub.db.models.Ref;
import io.charchub.db.models.limits.Editor;

/** Names a field that its target lacks, and a value that a field cannot have. */
public class Lost extends Model {
  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "+", limitChoicesTo = "activ=true")
  public final Ref<Editor> editor = ref();

  @ManyToMany(relatedName = "+", limitChoicesTo = "badges__editor__active=perhaps")
  public final Many<Editor> readers = many();
}
