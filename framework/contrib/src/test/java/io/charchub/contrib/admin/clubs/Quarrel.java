package io.charchub.contrib.admin.clubs;

import io.charchub.contrib.admin.books.Writer;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.models.Model;
import io.charchub.db.models.Ref;

/** Two writers who do not speak: two keys to one model. */
public class Quarrel extends Model {
  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "begun")
  public final Ref<Writer> one = ref();

  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "suffered")
  public final Ref<Writer> other = ref();
}
