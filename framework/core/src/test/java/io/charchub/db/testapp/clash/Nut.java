package io.charchub.db.testapp.clash;

import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.models.Model;
import io.charchub.db.models.Ref;

/** What stands between bolts and hubs. */
public class Nut extends Model {
  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "nuts")
  public final Ref<Bolt> bolt = ref();

  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "nuts")
  public final Ref<Hub> hub = ref();
}
