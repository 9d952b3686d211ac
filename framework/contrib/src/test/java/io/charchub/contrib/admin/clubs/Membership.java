package io.charchub.contrib.admin.clubs;

import io.charchub.contrib.admin.books.Writer;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.models.Model;
import io.charchub.db.models.Ref;

/** That a writer is in a club. */
public class Membership extends Model {
  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "memberships")
  public final Ref<Club> club = ref();

  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "memberships")
  public final Ref<Writer> member = ref();
}
