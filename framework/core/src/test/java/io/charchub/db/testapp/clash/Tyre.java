package io.charchub.db.testapp.clash;

import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.models.Model;
import io.charchub.db.models.Ref;

/** Its way back has the name of another's. */
public class Tyre extends Model {
  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "parts")
  public final Ref<Hub> hub = ref();
}
