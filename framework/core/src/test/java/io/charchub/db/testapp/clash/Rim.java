package io.charchub.db.testapp.clash;

import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.models.Model;
import io.charchub.db.models.Ref;

/** Its way back has the name of another's, and its table too. */
@Meta(dbTable = "clash_tyre")
public class Rim extends Model {
  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "parts")
  public final Ref<Hub> hub = ref();
}
