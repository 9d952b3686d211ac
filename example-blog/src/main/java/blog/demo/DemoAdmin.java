package blog.demo;

import io.charchub.contrib.auth.User;
import io.charchub.contrib.auth.User_;
import io.charchub.crypto.RandomTokens;
import java.util.Optional;

/** The user who may do everything in the demo's admin. */
public final class DemoAdmin {
  private static final String NAME = "admin";
  private static final String CONSONANTS = "bdfghjklmnprstvz";
  private static final String VOWELS = "aeiou";
  private static final int SYLLABLES = 3;

  private DemoAdmin() {}

  /**
   * Makes the user where there is none, and sets the password where one is asked for.
   *
   * @param wanted the password; empty for one made up for a new user, and for an old user's own
   * @return what to tell the person at the terminal: a password that was made up is shown this once
   */
  public static String ensure(Optional<String> wanted) {
    Optional<User> found = User.objects.filter(User_.username.eq(NAME)).first();
    if (found.isEmpty()) {
      String password = wanted.orElseGet(DemoAdmin::madeUp);
      User.objects.createSuperuser(NAME, "", password);
      return "user: "
          + NAME
          + "   password: "
          + wanted.map(given -> "as given").orElse(password + "   (made now, shown once)");
    }
    if (wanted.isPresent()) {
      found.get().setPassword(wanted.get());
      found.get().save();
      return "user: " + NAME + "   password: as given";
    }
    return "user: " + NAME + "   password: as before (--admin-password sets another)";
  }

  /** Such as {@code kelido-5271-nasori}: 51 bits, and can be said aloud. */
  private static String madeUp() {
    return word() + "-" + RandomTokens.string(4, "0123456789") + "-" + word();
  }

  private static String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < SYLLABLES; i++) {
      word.append(RandomTokens.string(1, CONSONANTS)).append(RandomTokens.string(1, VOWELS));
    }
    return word.toString();
  }
}
