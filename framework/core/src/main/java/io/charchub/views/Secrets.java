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

  private static final String NAMES =
      "API|AUTH|TOKEN|KEY|SECRET|PASS|PWD|SIGNATURE|SESSION|COOKIE|CSRF|CREDENTIAL|DSN|OTP|CARD|CVV|IBAN";

  private static final Pattern NAME = Pattern.compile(NAMES);

  /** A name of a secret inside a text; bounded, since texts are whatever an exception says. */
  private static final String NAMED = "(?i)[\\w.-]{0,40}(?:" + NAMES + ")[\\w.-]{0,40}";

  private static final String QUOTED = "\"[^\"\\n]*\"|'[^'\\n]*'";

  /** {@code apiToken = "abc"} and {@code 'password': 'abc'}, as in source and in JSON. */
  private static final Pattern QUOTED_PAIR =
      Pattern.compile("(" + NAMED + "[\"']?\\s{0,9}[=:]\\s{0,9})(" + QUOTED + ")");

  /** {@code password=abc}, as in addresses and messages. */
  private static final Pattern BARE_PAIR =
      Pattern.compile("(" + NAMED + "\\s{0,9}=\\s{0,9})[^\\s=,;&\"'<>(){}\\[\\]?*]+");

  /** What stands before the host in {@code postgres://user:password@host}. */
  private static final Pattern USER_INFO = Pattern.compile("(://[^/\\s:@]{0,200}:)[^/\\s@]+(?=@)");

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
      for (Settings.Entry entry : settings.entries()) {
        if (entry.shown().equals(MASK)) {
          settings.text(entry.name()).ifPresent(secrets::add);
        }
      }
    }
    request
        .cookies()
        .forEach(
            (name, value) -> {
              if (isSecretName(name)) {
                secrets.add(value);
              }
            });
    for (String name : request.headerNames()) {
      if (isSecretName(name)) {
        request.headers(name).forEach(secrets::add);
      }
    }
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
    return isSecretName(name) && !value.isEmpty() ? MASK : maskedText(value);
  }

  /** {@code text} with every known secret in it replaced by stars. */
  String masked(String text) {
    String masked = text;
    for (String value : values) {
      masked = masked.replace(value, MASK);
    }
    return masked;
  }

  /**
   * A line of source, of which what is written out for the name of a secret becomes stars too:
   * {@code String password = "********";}.
   */
  String maskedSource(String line) {
    return QUOTED_PAIR.matcher(masked(line)).replaceAll("$1\"" + MASK + "\"");
  }

  /**
   * A text in nobody's language, such as the message of an exception or an address: what it says of
   * a secret by name becomes stars too, and so does the password of an address.
   */
  String maskedText(String text) {
    String users = USER_INFO.matcher(maskedSource(text)).replaceAll("$1" + MASK);
    return BARE_PAIR.matcher(users).replaceAll("$1" + MASK);
  }
}
