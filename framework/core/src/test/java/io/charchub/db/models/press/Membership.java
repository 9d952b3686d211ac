package io.charchub.db.models.press;

import static io.charchub.db.annotations.OnDelete.CASCADE;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.UniqueConstraint;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;

/** An author in a club. */
@Meta(
    uniqueConstraints =
        @UniqueConstraint(
            name = "one_membership",
            fields = {"author", "club"}))
public class Membership extends Model {
  public static final QuerySet<Membership> objects = Manager.of(Membership.class);

  @ForeignKey(onDelete = CASCADE, relatedName = "memberships")
  public final Ref<Author> author = ref();

  @ForeignKey(onDelete = CASCADE, relatedName = "memberships")
  public final Ref<Club> club = ref();

  @CharField(maxLength = 20)
  public String role = "member";
}
