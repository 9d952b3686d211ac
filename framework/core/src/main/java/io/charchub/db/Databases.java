package io.charchub.db;

import io.charchub.errors.DidYouMean;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The databases of a project by alias (Django's {@code connections}): a service that the
 * composition root opens from the settings and closes at the end. Safe for use by many threads.
 *
 * <pre>{@code
 * try (Databases databases = Databases.open(List.of(DatabaseConfig.sqlite("default", "db.sqlite3")))) {
 *   databases.primary().update(Sql.of("DELETE FROM blog_post WHERE id = ?", 7));
 * }
 * }</pre>
 */
public final class Databases implements AutoCloseable {

  /** The alias of the database that is meant when none is named. */
  public static final String DEFAULT = "default";

  private static final Map<String, DatabaseEngine> ENGINES = Map.of("sqlite", SqliteDatabase::open);

  private final Map<String, Database> byAlias;
  private final QueryLog log;

  private Databases(Map<String, Database> byAlias, QueryLog log) {
    this.byAlias = Collections.unmodifiableMap(byAlias);
    this.log = log;
  }

  /**
   * The databases that are configured; none is connected to before its first use.
   *
   * @throws DatabaseException {@code db.E001} for a configuration that cannot be right, {@code
   *     db.E002} for an engine that does not exist
   */
  public static Databases open(Collection<DatabaseConfig> configs) {
    return open(configs, ENGINES);
  }

  /** {@link #open(Collection)} with the engines to choose from, by name. */
  public static Databases open(
      Collection<DatabaseConfig> configs, Map<String, DatabaseEngine> engines) {
    QueryLog log = new QueryLog();
    Map<String, Database> byAlias = new LinkedHashMap<>();
    for (DatabaseConfig config : configs) {
      DatabaseEngine engine = engines.get(config.engine());
      if (engine == null) {
        throw noSuch("db.E002", "There is no database engine", config.engine(), engines.keySet());
      }
      byAlias.put(config.alias(), engine.open(config, log));
    }
    return new Databases(byAlias, log);
  }

  /**
   * The database of that alias.
   *
   * @throws DatabaseException {@code db.E003} when none has it
   */
  public Database get(String alias) {
    Database database = byAlias.get(alias);
    if (database == null) {
      throw noSuch("db.E003", "There is no database", alias, byAlias.keySet());
    }
    return database;
  }

  /**
   * The database called {@value #DEFAULT}.
   *
   * @throws DatabaseException {@code db.E003} when none is
   */
  public Database primary() {
    return get(DEFAULT);
  }

  /** All of them, in the order of the settings. */
  public Collection<Database> all() {
    return byAlias.values();
  }

  /** What records the statements of all these databases on request. */
  public QueryLog log() {
    return log;
  }

  /** Closes every database. */
  @Override
  public void close() {
    byAlias.values().forEach(Database::close);
  }

  private static DatabaseException noSuch(
      String id, String what, String name, Collection<String> known) {
    List<String> sorted = List.copyOf(new TreeSet<>(known));
    String near = DidYouMean.nearest(name, sorted).map(word -> "'" + word + "'. ").orElse("");
    String hint = near + "There are: " + (sorted.isEmpty() ? "none" : String.join(", ", sorted));
    return new DatabaseException(
        DatabaseProblems.of(id, what + " '" + name + "'", "DATABASES in the settings", hint));
  }
}
