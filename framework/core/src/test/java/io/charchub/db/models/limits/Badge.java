package io.charchub.db.models.limits;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.annotations.UniqueConstraint;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;

/** What an editor may do; one has any number of them, also twice the same, but one as the chief. */
@Meta(
    uniqueConstraints =
        @UniqueConstraint(
            name = "one_chief",
            fields = "kind",
            condition = "kind=chief",
            message = "There is a chief already."))
public class Badge extends Model {
  public static final QuerySet<Badge> objects = Manager.of(Badge.class);

  @CharField(maxLength = 20)
  public String kind;

  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "badges")
  public final Ref<Editor> editor = ref();
}
