package io.charchub.db.models.press;

import static io.charchub.db.annotations.OnDelete.CASCADE;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.OneToOne;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;

/** What an author says of himself. */
public class Profile extends Model {
  public static final QuerySet<Profile> objects = Manager.of(Profile.class);

  @OneToOne(onDelete = CASCADE, relatedName = "profile")
  public final Ref<Author> author = ref();

  @CharField(maxLength = 50)
  public String nickname;
}
