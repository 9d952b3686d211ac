package io.charchub.views;

import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.Settings;
import io.charchub.http.QueryParams;
import io.charchub.http.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps secrets off the DEBUG page: whatever has a name that sounds like one, and wherever the
 * value of one turns up, be it in the message of an exception or a line of SQL.
 */
final class Secrets {
  static final String MASK = "********";

  private static final Pattern NAME =
      Pattern.compile(
          "API|AUTH|TOKEN|KEY|SECRET|PASS|PWD|SIGNATURE|SESSION|COOKIE|CSRF|CREDENTIAL|OTP|CARD|CVV|IBAN");

  /**
   * Shorter values turn up by chance: masking them would make the page unreadable and tell their
   * length.
   */
  private static final int SHORTEST = 4;

  private final List<String> values = new ArrayList<>();

  /** The secrets of the settings, where there are settings, and those that the request brought. */
  static Secrets of(@Nullable Settings settings, Request request) {
    Secrets secrets = new Secrets();
    if (settings != null) {
      secrets.add(settings.get(BuiltInSettings.SECRET_KEY));
      settings.get(BuiltInSettings.SECRET_KEY_FALLBACKS).forEach(secrets::add);
      settings.databases().values().forEach(database -> secrets.add(database.password()));
    }
    request
        .cookies()
        .forEach(
            (name, value) -> {
              if (isSecretName(name)) {
                secrets.add(value);
              }
            });
    request.header("Authorization").ifPresent(secrets::add);
    secrets.addSecretValues(request.query());
    return secrets;
  }

  /** Also hides the values that {@code params} has under the names of secrets. */
  void addSecretValues(QueryParams params) {
    params.names().stream()
        .filter(Secrets::isSecretName)
        .forEach(name -> params.getList(name).forEach(this::add));
  }

  /**
   * Hides {@code value} where it is long enough to be told from other text; longer ones are
   * replaced first.
   */
  private void add(String value) {
    if (value.strip().length() >= SHORTEST) {
      values.add(value);
      values.sort(Comparator.comparingInt(String::length).reversed());
    }
  }

  static boolean isSecretName(String name) {
    return NAME.matcher(name.toUpperCase(Locale.ROOT)).find();
  }

  /**
   * {@code value}, or stars where its name is that of a secret; secrets inside it become stars too.
   */
  String masked(String name, String value) {
    return isSecretName(name) && !value.isEmpty() ? MASK : masked(value);
  }

  /** {@code text} with every secret in it replaced by stars. */
  String masked(String text) {
    String masked = text;
    for (String value : values) {
      masked = masked.replace(value, MASK);
    }
    return masked;
  }
}
