package io.charchub.contrib.redirects;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.Meta;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.validation.ValidationError;
import io.charchub.validation.ValidationException;

/** An address that moved, and where to. */
@Meta(ordering = "oldPath")
public class Redirect extends Model {
  /** The redirects. */
  public static final QuerySet<Redirect> objects = Manager.of(Redirect.class);

  /** The longest path that can have moved, in characters. */
  static final int LONGEST = 200;

  /** The address that was, from the site's root, with its query if that is meant too. */
  @CharField(
      maxLength = LONGEST,
      unique = true,
      verboseName = "old address",
      helpText = "A path from the site's root, such as /events/search/.")
  public String oldPath;

  /** Where it is now: a path or a whole address; empty for what is gone for good. */
  @CharField(
      maxLength = LONGEST,
      blank = true,
      verboseName = "new address",
      helpText = "A path or a whole address; empty for a page that is gone for good.")
  public String newPath = "";

  /** Refuses an address that cannot be asked for, and one that leads to itself. */
  @Override
  public void clean() {
    oldPath = oldPath.strip();
    newPath = newPath.strip();
    if (!oldPath.startsWith("/") || oldPath.startsWith("//")) {
      throw ValidationException.ofField(
          "oldPath", ValidationError.of("redirects.noPath", "no_path"));
    }
    if (newPath.equals(oldPath)) {
      throw ValidationException.ofField("newPath", ValidationError.of("redirects.itself", "loop"));
    }
  }

  @Override
  public String toString() {
    return oldPath + " → " + (newPath.isEmpty() ? "410" : newPath);
  }
}
