package io.charchub.conf;

import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How to reach one database: an entry of DATABASES, or the URL in DATABASE_URL.
 *
 * @param alias its name in the project; {@code default} is the one used unless another is asked for
 * @param url the whole address, {@code sqlite:///db.sqlite3}; the parts below are empty then. Empty
 *     where the parts say it
 * @param engine {@code sqlite}, {@code postgresql} or {@code mariadb}
 * @param name the name of the database; for SQLite the absolute path of its file, or {@code
 *     :memory:}
 * @param user empty where none is needed
 * @param password empty where none is needed
 * @param host empty for the engine's default
 * @param port 0 for the engine's default
 * @param options what the engine understands besides, as text
 * @param atomicRequests whether each view runs in a transaction
 * @param origin where it was written
 */
public record DatabaseSettings(
    String alias,
    String url,
    String engine,
    String name,
    String user,
    String password,
    String host,
    int port,
    Map<String, String> options,
    boolean atomicRequests,
    Origin origin) {
  static final String NAME = "DATABASES";

  /** The engines, by the names that settings give them. */
  public static final List<String> ENGINES = List.of("sqlite", "postgresql", "mariadb");

  /** The name of a SQLite database that lives only as long as the process. */
  public static final String MEMORY = ":memory:";

  private static final List<String> KEYS =
      List.of(
          "ENGINE",
          "NAME",
          "USER",
          "PASSWORD",
          "HOST",
          "PORT",
          "OPTIONS",
          "ATOMIC_REQUESTS",
          "URL");

  /** Never shows the password, and nothing of a URL, which may hold one. */
  @Override
  public String toString() {
    if (!url.isEmpty()) {
      return "database '" + alias + "' by its URL";
    }
    String place = host.isEmpty() ? "" : " on " + host + (port == 0 ? "" : ":" + port);
    return "database '" + alias + "': " + engine + " " + name + place;
  }

  static Map<String, DatabaseSettings> all(Node.Branch root, Path baseDir) {
    Map<String, DatabaseSettings> databases = new LinkedHashMap<>();
    Node node = root.children().get(NAME);
    if (node == null) {
      return databases;
    }
    if (!(node instanceof Node.Branch branch)) {
      throw wrong(
          "DATABASES takes a table",
          node.origin(),
          "[DATABASES.default] and below it ENGINE and NAME");
    }
    branch.children().forEach((alias, entry) -> databases.put(alias, one(alias, entry, baseDir)));
    return databases;
  }

  private static DatabaseSettings one(String alias, Node node, Path baseDir) {
    String label = NAME + "." + alias;
    if (!(node instanceof Node.Branch branch)) {
      throw wrong(
          label + " takes a table", node.origin(), "[" + label + "] and below it ENGINE and NAME");
    }
    for (Map.Entry<String, Node> entry : branch.children().entrySet()) {
      refuseUnknown(label, entry.getKey(), entry.getValue().origin());
    }
    boolean atomic = text(branch, "ATOMIC_REQUESTS").equals("true");
    Node url = branch.children().get("URL");
    if (url != null) {
      return new DatabaseSettings(
          alias, text(branch, "URL"), "", "", "", "", "", 0, Map.of(), atomic, url.origin());
    }
    String engine = text(branch, "ENGINE");
    if (!ENGINES.contains(engine)) {
      throw wrongEngine(label + ".ENGINE", engine, branch.origin());
    }
    String name = text(branch, "NAME");
    if (name.isEmpty()) {
      throw wrong(
          label + " has no NAME", branch.origin(), "NAME = \"${BASE_DIR}/db.sqlite3\" for SQLite");
    }
    boolean file = engine.equals("sqlite") && !name.equals(MEMORY);
    return new DatabaseSettings(
        alias,
        "",
        engine,
        file ? baseDir.resolve(name).normalize().toString() : name,
        text(branch, "USER"),
        text(branch, "PASSWORD"),
        text(branch, "HOST"),
        port(label, text(branch, "PORT"), branch.origin()),
        options(branch),
        atomic,
        branch.origin());
  }

  private static void refuseUnknown(String label, String key, Origin origin) {
    if (!KEYS.contains(key)) {
      String near = DidYouMean.nearest(key, KEYS).map(name -> "'" + name + "'. ").orElse("");
      throw new ConfigurationException(
          Problem.of("conf.E006", "There is no setting '" + label + "." + key + "'")
              .at(origin.text())
              .hint(near + "A database has: " + String.join(", ", KEYS)));
    }
  }

  private static String text(Node.Branch branch, String key) {
    Node node = branch.children().get(key);
    return node == null ? "" : String.valueOf(node.raw()).strip();
  }

  private static int port(String label, String port, Origin origin) {
    try {
      int number = port.isEmpty() ? 0 : Integer.parseInt(port);
      if (number >= 0 && number <= 65_535) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw wrong(label + ".PORT is '" + port + "'", origin, "a number from 1 to 65535");
    }
    throw wrong(label + ".PORT is " + port, origin, "a number from 1 to 65535");
  }

  private static Map<String, String> options(Node.Branch branch) {
    Map<String, String> options = new LinkedHashMap<>();
    if (branch.children().get("OPTIONS") instanceof Node.Branch table) {
      table.children().forEach((name, node) -> options.put(name, String.valueOf(node.raw())));
    }
    return Map.copyOf(options);
  }

  private static ConfigurationException wrongEngine(String label, String engine, Origin origin) {
    String near =
        engine.startsWith("postgres")
            ? "'postgresql'. "
            : engine.startsWith("mysql")
                ? "'mariadb'. "
                : DidYouMean.nearest(engine, ENGINES).map(name -> "'" + name + "'. ").orElse("");
    String what =
        engine.isEmpty() ? label + " is missing" : "There is no database engine '" + engine + "'";
    return new ConfigurationException(
        Problem.of("conf.E009", what)
            .at(origin.text())
            .hint(near + "Engines: " + String.join(", ", ENGINES)));
  }

  private static ConfigurationException wrong(String what, Origin origin, String hint) {
    return new ConfigurationException(Problem.of("conf.E008", what).at(origin.text()).hint(hint));
  }

  List<Settings.Entry> entries() {
    List<Settings.Entry> entries = new ArrayList<>();
    add(entries, "URL", url, true);
    add(entries, "ENGINE", engine, false);
    add(entries, "NAME", name, false);
    add(entries, "USER", user, false);
    add(entries, "PASSWORD", password, true);
    add(entries, "HOST", host, false);
    add(entries, "PORT", port == 0 ? "" : Integer.toString(port), false);
    options.forEach(
        (option, value) ->
            add(
                entries,
                "OPTIONS." + option,
                value,
                option.toLowerCase(Locale.ROOT).contains("pass")));
    return entries;
  }

  private void add(List<Settings.Entry> entries, String key, String value, boolean secret) {
    if (!value.isEmpty()) {
      Setting<String> setting = Setting.string(NAME + "." + alias + "." + key, "");
      entries.add(new Settings.Value<>(secret ? setting.secret() : setting, value, value, origin));
    }
  }
}
