package io.charchub.contrib.auth;

import io.charchub.apps.Check;
import io.charchub.apps.Services;
import io.charchub.conf.CacheSettings;
import io.charchub.conf.Setting;
import io.charchub.conf.Settings;
import io.charchub.crypto.Pbkdf2Hasher;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether accounts are kept as visitors may expect: for {@code manage check --deploy}. */
final class AuthDeploymentChecks implements Check {
  private static final Pattern PBKDF2 = Pattern.compile("pbkdf2_sha256:(\\d{1,8})");

  @Override
  public List<Problem> problems() {
    Settings settings = Services.current().get(Settings.class);
    List<Problem> problems = new ArrayList<>();
    List<String> hashers = settings.get(AuthSettings.PASSWORD_HASHERS);
    Matcher weak = PBKDF2.matcher(hashers.isEmpty() ? "" : hashers.get(0));
    if (weak.matches() && Integer.parseInt(weak.group(1)) < Pbkdf2Hasher.DEFAULT_ITERATIONS) {
      problems.add(
          problem(
              settings,
              "auth.W101",
              AuthSettings.PASSWORD_HASHERS,
              "PASSWORD_HASHERS makes hashes that are guessed too fast",
              "PASSWORD_HASHERS = [\"pbkdf2_sha256\"], which has "
                  + Pbkdf2Hasher.DEFAULT_ITERATIONS
                  + " iterations"));
    }
    if (settings.get(AuthSettings.AUTH_PASSWORD_VALIDATORS).isEmpty()) {
      problems.add(
          problem(
              settings,
              "auth.W102",
              AuthSettings.AUTH_PASSWORD_VALIDATORS,
              "AUTH_PASSWORD_VALIDATORS is empty: any password will do",
              "leave the setting out, which takes the four built in"));
    }
    if (settings.get(AuthSettings.LOGIN_THROTTLE_FAILURES) == 0) {
      problems.add(
          problem(
              settings,
              "auth.W103",
              AuthSettings.LOGIN_THROTTLE_FAILURES,
              "LOGIN_THROTTLE_FAILURES is 0: passwords can be guessed as fast as one likes",
              "LOGIN_THROTTLE_FAILURES = 5"));
    }
    CacheSettings cache = settings.caches().get(settings.get(AuthSettings.LOGIN_THROTTLE_CACHE));
    if (cache == null || cache.backend().equals("dummy")) {
      problems.add(
          problem(
              settings,
              "auth.W104",
              AuthSettings.LOGIN_THROTTLE_CACHE,
              "LOGIN_THROTTLE_CACHE names a cache that counts no wrong tries",
              "one of CACHES with the backend memory, database or file"));
    }
    return problems;
  }

  private static Problem problem(
      Settings settings, String id, Setting<?> setting, String what, String remedy) {
    return Problem.of(id, what)
        .at(settings.origin(setting).text() + ", " + setting.name())
        .hint(remedy);
  }
}
