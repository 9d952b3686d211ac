package io.charchub.db;

/**
 * Opens databases of one product. A product is added by an engine, a {@link Dialect} and a {@link
 * Database}, without a change to what stands above this room.
 */
@FunctionalInterface
public interface DatabaseEngine {

  /**
   * A database that connects when it is first used.
   *
   * @throws DatabaseException {@code db.E001} when the configuration cannot be right
   */
  Database open(DatabaseConfig config, QueryLog log);
}
