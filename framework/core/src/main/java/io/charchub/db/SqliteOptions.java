package io.charchub.db;

import io.charchub.errors.DidYouMean;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What can be chosen about a SQLite database.
 *
 * @param timeoutMillis how long to wait for another writer
 * @param readers the most connections that read at a time
 * @param synchronous {@code FULL}: a commit that was acknowledged outlives a loss of power; {@code
 *     NORMAL}: it outlives the end of the process, and is faster
 * @param statements prepared statements kept by each connection
 */
record SqliteOptions(long timeoutMillis, int readers, String synchronous, int statements) {
  private static final List<String> NAMES =
      List.of("timeout", "readers", "synchronous", "statements");

  /**
   * Reads the options {@code timeout} (seconds), {@code readers}, {@code synchronous}, {@code
   * statements}.
   *
   * @throws DatabaseException {@code db.E001} for one that does not exist, or a value out of range
   */
  static SqliteOptions of(DatabaseConfig config) {
    Map<String, String> options = config.options();
    for (String name : options.keySet()) {
      if (!NAMES.contains(name)) {
        String near = DidYouMean.nearest(name, NAMES).map(word -> "'" + word + "'. ").orElse("");
        throw wrong(
            config,
            "SQLite has no option '" + name + "'",
            near + "Options: " + String.join(", ", NAMES));
      }
    }
    String synchronous = options.getOrDefault("synchronous", "FULL").toUpperCase(Locale.ROOT);
    if (!synchronous.equals("FULL") && !synchronous.equals("NORMAL")) {
      throw wrong(config, "The option 'synchronous' is neither FULL nor NORMAL", "FULL");
    }
    return new SqliteOptions(
        number(config, "timeout", 5, 0, 3600) * 1000L,
        number(config, "readers", 4, 1, 64),
        synchronous,
        number(config, "statements", 200, 0, 10_000));
  }

  private static int number(DatabaseConfig config, String name, int usual, int least, int most) {
    String text = config.options().get(name);
    if (text == null) {
      return usual;
    }
    int value = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    if (value < least || value > most) {
      throw wrong(
          config,
          "The option '" + name + "' is not a whole number from " + least + " to " + most,
          String.valueOf(usual));
    }
    return value;
  }

  private static DatabaseException wrong(DatabaseConfig config, String what, String hint) {
    return new DatabaseException(
        DatabaseProblems.of(
            "db.E001", what, "DATABASES." + config.alias() + " in the settings", hint));
  }
}
