package blog;

import io.charchub.contrib.auth.User;
import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.annotations.OneToOne;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;

/** What the owner of an account chose, for whatever device; empty where nothing was chosen. */
public class Preference extends Model {
  public static final QuerySet<Preference> objects = Manager.of(Preference.class);

  @OneToOne(onDelete = OnDelete.CASCADE, relatedName = "preference", verboseName = "account")
  public final Ref<User> user = ref();

  /** A code of LANGUAGES. */
  @CharField(maxLength = 10, blank = true, verboseName = "language")
  public String language = "";

  /** A name of the tz database, such as {@code Asia/Tehran}. */
  @CharField(maxLength = 60, blank = true, verboseName = "time zone")
  public String timeZone = "";

  @Override
  public String toString() {
    return language + " " + timeZone;
  }
}
