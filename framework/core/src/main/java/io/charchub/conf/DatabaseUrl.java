package io.charchub.conf;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes DATABASE_URL apart: {@code sqlite:///file} below BASE_DIR, {@code
 * sqlite:////absolute/file}, {@code postgresql://user:password@host:port/name?option=value}, {@code
 * mariadb://...}. A user, password or name with characters that a URL has a use for is
 * percent-encoded.
 */
final class DatabaseUrl {
  private static final Pattern URL =
      Pattern.compile(
          "([A-Za-z0-9+]+)://(?:([^:@/?]*)(?::([^@/]*))?@)?([^:/?@]*|\\[[0-9a-fA-F:]+])(?::(\\d{1,5}))?(?:/([^?]*))?(?:\\?(.*))?");
  private static final String FORM =
      "sqlite:///db.sqlite3, or postgresql://user:password@host:5432/name";

  private DatabaseUrl() {}

  static DatabaseSettings parse(String alias, String url, Origin origin, Path baseDir) {
    String scheme = url.contains(":") ? url.substring(0, url.indexOf(':')) : url;
    String engine = engine(scheme);
    if (!DatabaseSettings.ENGINES.contains(engine)) {
      throw DatabaseSettings.wrongEngine("DATABASES." + alias + ".URL", engine, origin);
    }
    if (engine.equals("sqlite")) {
      return sqlite(alias, url, origin, baseDir);
    }
    Matcher parts = URL.matcher(url);
    if (!parts.matches() || part(parts, 6).isEmpty()) {
      throw DatabaseSettings.wrong("The database URL cannot be understood", origin, FORM);
    }
    int port = part(parts, 5).isEmpty() ? 0 : Integer.parseInt(part(parts, 5));
    return new DatabaseSettings(
        alias,
        engine,
        decoded(part(parts, 6)),
        decoded(part(parts, 2)),
        decoded(part(parts, 3)),
        part(parts, 4),
        port,
        options(part(parts, 7)),
        false,
        origin);
  }

  private static String engine(String scheme) {
    String lower = scheme.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "sqlite3" -> "sqlite";
      case "postgres", "pgsql" -> "postgresql";
      case "mysql" -> "mariadb";
      default -> lower;
    };
  }

  private static DatabaseSettings sqlite(String alias, String url, Origin origin, Path baseDir) {
    String rest = url.substring(url.indexOf(':') + 1);
    int question = rest.indexOf('?');
    String path = decoded(question < 0 ? rest : rest.substring(0, question));
    String options = question < 0 ? "" : rest.substring(question + 1);
    if (path.equals("//" + DatabaseSettings.MEMORY)
        || path.equals("///" + DatabaseSettings.MEMORY)) {
      return file(alias, DatabaseSettings.MEMORY, options, origin);
    }
    if (!path.startsWith("///") || path.length() == 3) {
      throw DatabaseSettings.wrong(
          "The database URL cannot be understood",
          origin,
          "sqlite:///db.sqlite3 for a file below the project's folder, sqlite:////srv/db.sqlite3 for another");
    }
    Path file = baseDir.resolve(path.substring(3)).normalize();
    refuseForgottenSlash(path, file, origin);
    return file(alias, file.toString(), options, origin);
  }

  /**
   * Three slashes before an absolute path is a common slip: the folder exists there, and not below
   * BASE_DIR.
   */
  private static void refuseForgottenSlash(String path, Path file, Origin origin) {
    Path absolute = Path.of(path.substring(2)).normalize();
    Path below = file.getParent();
    Path above = absolute.getParent();
    boolean slip =
        !path.startsWith("////")
            && below != null
            && !Files.isDirectory(below)
            && above != null
            && above.getNameCount() > 0
            && Files.isDirectory(above);
    if (slip) {
      throw DatabaseSettings.wrong(
          "The database URL names a file below the project's folder, in a folder that is not there: "
              + below,
          origin,
          "four slashes start an absolute path: sqlite:///" + absolute);
    }
  }

  private static DatabaseSettings file(String alias, String name, String options, Origin origin) {
    return new DatabaseSettings(
        alias, "sqlite", name, "", "", "", 0, options(options), false, origin);
  }

  private static String part(Matcher parts, int group) {
    String part = parts.group(group);
    return part == null ? "" : part;
  }

  private static Map<String, String> options(String query) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        options.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return Map.copyOf(options);
  }

  /** Percent-decoded; a plus sign stays one. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
