package io.charchub.db;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which database to open, as the settings name it (one entry of Django's {@code DATABASES}).
 *
 * <p>Its text form never shows the password.
 *
 * @param alias the name in the settings, such as {@code default}
 * @param engine {@code sqlite}, {@code postgresql} or {@code mariadb}
 * @param name the database's name; for SQLite the file, or {@code :memory:}
 * @param user empty for none
 * @param password empty for none
 * @param host empty for the usual one
 * @param port 0 for the usual one
 * @param options what the engine takes beyond that, such as {@code timeout}
 */
public record DatabaseConfig(
    String alias,
    String engine,
    String name,
    String user,
    String password,
    String host,
    int port,
    Map<String, String> options) {

  /** The name of the SQLite database that lives in memory and is gone when it is closed. */
  public static final String MEMORY = ":memory:";

  private static final Map<String, String> ENGINES =
      Map.of(
          "sqlite3", "sqlite", "postgres", "postgresql", "pgsql", "postgresql", "mysql", "mariadb");

  /** Copies the options. */
  public DatabaseConfig {
    options = Map.copyOf(options);
  }

  /** A SQLite file, or {@value #MEMORY}. */
  public static DatabaseConfig sqlite(String alias, String file) {
    return new DatabaseConfig(alias, "sqlite", file, "", "", "", 0, Map.of());
  }

  /**
   * Reads the form that {@code DATABASE_URL} has: {@code sqlite:///relative/file}, {@code
   * sqlite:////absolute/file}, {@code sqlite::memory:}, {@code
   * postgresql://user:password@host:port/name}, each with {@code ?option=value&...} after it where
   * wanted. User, password, name and options are percent-encoded.
   *
   * @throws DatabaseException {@code db.E001} when it is none of these; the message holds no
   *     password
   */
  public static DatabaseConfig ofUrl(String alias, String url) {
    int colon = url.indexOf(':');
    if (colon < 1) {
      throw malformed(alias, "it has no scheme");
    }
    String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
    String engine = ENGINES.getOrDefault(scheme, scheme);
    String rest = url.substring(colon + 1);
    int question = rest.indexOf('?');
    Map<String, String> options =
        question < 0 ? Map.of() : options(alias, rest.substring(question + 1));
    String place = question < 0 ? rest : rest.substring(0, question);
    return engine.equals("sqlite")
        ? new DatabaseConfig(alias, engine, sqliteName(alias, place), "", "", "", 0, options)
        : server(alias, engine, place, options);
  }

  /**
   * This configuration with a relative SQLite file taken from {@code base}; any other unchanged.
   */
  public DatabaseConfig relativeTo(Path base) {
    if (!engine.equals("sqlite") || name.equals(MEMORY) || name.isEmpty()) {
      return this;
    }
    String file = base.resolve(name).normalize().toString();
    return new DatabaseConfig(alias, engine, file, user, password, host, port, options);
  }

  /** Everything but the password. */
  @Override
  public String toString() {
    return "DatabaseConfig["
        + alias
        + ": "
        + engine
        + " "
        + name
        + (host.isEmpty() ? "" : " at " + host)
        + "]";
  }

  private static String sqliteName(String alias, String place) {
    if (place.equals(MEMORY) || place.equals("//" + MEMORY) || place.equals("///" + MEMORY)) {
      return MEMORY;
    }
    if (!place.startsWith("///") || place.length() == 3) {
      throw malformed(
          alias,
          "after sqlite: come three slashes and a relative file, or four and an absolute one");
    }
    return decode(alias, place.substring(3));
  }

  private static DatabaseConfig server(
      String alias, String engine, String place, Map<String, String> options) {
    if (!place.startsWith("//")) {
      throw malformed(alias, "after " + engine + ": come two slashes and a host");
    }
    int slash = place.indexOf('/', Math.max(2, place.lastIndexOf('@')));
    if (slash < 0 || slash == place.length() - 1) {
      throw malformed(alias, "it names no database after the host");
    }
    String authority = place.substring(2, slash);
    int at = authority.lastIndexOf('@');
    String login = at < 0 ? "" : authority.substring(0, at);
    String address = authority.substring(at + 1);
    int colon = login.indexOf(':');
    int portColon =
        address.lastIndexOf(':') > address.lastIndexOf(']') ? address.lastIndexOf(':') : -1;
    return new DatabaseConfig(
        alias,
        engine,
        decode(alias, place.substring(slash + 1)),
        decode(alias, colon < 0 ? login : login.substring(0, colon)),
        colon < 0 ? "" : decode(alias, login.substring(colon + 1)),
        portColon < 0 ? address : address.substring(0, portColon),
        portColon < 0 ? 0 : port(alias, address.substring(portColon + 1)),
        options);
  }

  private static int port(String alias, String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
      throw malformed(alias, "its port is not a number from 0 to 65535");
    }
    return Integer.parseInt(text);
  }

  private static Map<String, String> options(String alias, String text) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw malformed(alias, "its options are not of the form name=value");
      }
      options.put(
          decode(alias, pair.substring(0, equals)), decode(alias, pair.substring(equals + 1)));
    }
    return options;
  }

  private static String decode(String alias, String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw malformed(alias, "a percent sign in it is not followed by two hexadecimal digits");
    }
  }

  private static DatabaseException malformed(String alias, String why) {
    return new DatabaseException(
        DatabaseProblems.of(
            "db.E001",
            "The URL of the database '" + alias + "' cannot be read: " + why,
            "DATABASE_URL",
            "sqlite:///db.sqlite3, sqlite::memory: or postgresql://user:password@host:5432/name"));
  }
}
