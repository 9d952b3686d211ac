package io.charchub.contrib.auth;

import io.charchub.apps.Services;
import io.charchub.conf.Settings;
import io.charchub.crypto.SaltedHmac;
import io.charchub.crypto.SecretKeys;
import io.charchub.i18n.TimeZones;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Tokens that let somebody set a new password once: worth nothing after the password or the address
 * changed, after the next log-in, and after PASSWORD_RESET_TIMEOUT. The same as those of Django's
 * {@code PasswordResetTokenGenerator}.
 */
final class ResetTokens {
  private static final String SALT = "django.contrib.auth.tokens.PasswordResetTokenGenerator";
  private static final Instant EPOCH = Instant.parse("2001-01-01T00:00:00Z");
  private static final DateTimeFormatter LOGIN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final int LONGEST_TIME = 12;

  private final SaltedHmac hmac;
  private final Duration timeout;

  ResetTokens(SecretKeys secrets, Duration timeout) {
    this.hmac = new SaltedHmac(secrets, SALT);
    this.timeout = timeout;
  }

  static ResetTokens current() {
    Services services = Services.current();
    return new ResetTokens(
        services.get(SecretKeys.class),
        services.get(Settings.class).get(AuthSettings.PASSWORD_RESET_TIMEOUT));
  }

  String make(AbstractBaseUser user) {
    return token(user, Duration.between(EPOCH, TimeZones.now()).toSeconds());
  }

  boolean check(AbstractBaseUser user, String token) {
    int dash = token.indexOf('-');
    if (dash < 1 || dash > LONGEST_TIME) {
      return false;
    }
    long seconds;
    try {
      seconds = Long.parseLong(token.substring(0, dash), 36);
    } catch (NumberFormatException e) {
      return false;
    }
    long age = Duration.between(EPOCH, TimeZones.now()).toSeconds() - seconds;
    String time = token.substring(0, dash);
    return hmac.matchesHalf(value(user, seconds), token.substring(dash + 1))
        && time.equals(Long.toString(seconds, 36))
        && age <= timeout.toSeconds();
  }

  private String token(AbstractBaseUser user, long seconds) {
    return Long.toString(seconds, 36) + "-" + hmac.half(value(user, seconds));
  }

  private static String value(AbstractBaseUser user, long seconds) {
    Instant login = user.lastLogin;
    return user.pk()
        + user.password
        + (login == null ? "" : LOGIN.format(login))
        + seconds
        + user.mailAddress();
  }
}
