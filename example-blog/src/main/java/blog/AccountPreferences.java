package blog;

import io.charchub.contrib.auth.Auth;
import io.charchub.contrib.auth.User;
import io.charchub.http.Request;
import io.charchub.http.Session;
import io.charchub.i18n.Languages;
import io.charchub.middleware.TimeZoneOptions;
import io.charchub.middleware.VisitorPreferences;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who is signed in reads in the language and the time zone of the account, on every device. The
 * account has them in its {@link Preference}; a session has a copy from log-in on, so that a page
 * costs no query for them.
 */
final class AccountPreferences implements VisitorPreferences {
  private static final String LANGUAGE = "blog.language";
  private static final String TIME_ZONE = "blog.timeZone";

  @Override
  public Optional<Locale> language(Request request) {
    return kept(request, LANGUAGE).map(Languages::parse);
  }

  @Override
  public Optional<ZoneId> timeZone(Request request) {
    return kept(request, TIME_ZONE).flatMap(TimeZoneOptions::named);
  }

  private static Optional<String> kept(Request request, String name) {
    return Auth.isAuthenticated(request)
        ? request.session().get(name, String.class)
        : Optional.empty();
  }

  @Override
  public void languageChosen(Request request, Locale language) {
    choose(request, chosen -> chosen.language = Languages.code(language));
  }

  @Override
  public void timeZoneChosen(Request request, ZoneId zone) {
    choose(request, chosen -> chosen.timeZone = zone.getId());
  }

  /** Changes what the account of who is signed in prefers; of nobody else there is an account. */
  static void choose(Request request, Consumer<Preference> change) {
    Auth.user(request, User.class)
        .ifPresent(
            user -> {
              Preference preference = of(user);
              change.accept(preference);
              preference.save();
              remember(request.session(), preference);
            });
  }

  /** The preference of {@code user}; one that is not saved yet where nothing was chosen. */
  static Preference of(User user) {
    return Preference.objects
        .filter(Preference_.user.eq(user))
        .first()
        .orElseGet(
            () -> {
              Preference none = new Preference();
              none.user.set(user);
              return none;
            });
  }

  /** Called at each log-in. */
  static void loggedIn(Auth.LoggedIn event) {
    if (event.user() instanceof User user) {
      remember(event.request().session(), of(user));
    }
  }

  private static void remember(Session session, Preference preference) {
    remember(session, LANGUAGE, preference.language);
    remember(session, TIME_ZONE, preference.timeZone);
  }

  private static void remember(Session session, String name, String value) {
    if (!value.isEmpty()) {
      session.set(name, value);
    } else if (session.has(name)) {
      session.remove(name);
    }
  }
}
