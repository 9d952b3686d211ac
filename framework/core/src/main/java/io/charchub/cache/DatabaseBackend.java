package io.charchub.cache;

import io.charchub.db.Database;
import io.charchub.db.DatabaseException;
import io.charchub.db.Row;
import io.charchub.db.Sql;
import io.charchub.errors.Problem;
import io.charchub.i18n.TimeZones;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps values in a table of a database, for all processes that share it. {@code manage
 * createcachetable} makes the table.
 *
 * <p><b>Atomicity.</b> Each change is one statement. {@code add} is an insert that, where the key
 * is there, changes only a value past its time; {@code increment} compares and swaps the text of
 * the number. Inside a transaction of the caller's, changes share its fate.
 *
 * <p><b>Size.</b> Some writes, chosen by chance, delete what is past its time, and, where there are
 * still too many entries, those that are nearest to their end.
 */
public final class DatabaseBackend implements CacheBackend {
  /** The latest instant that every database can hold. */
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

  private static final int MOST_TRIES = 1_000;
  private static final int KEYS_AT_ONCE = 200;

  private final Supplier<Database> database;
  private final String table;
  private final CullOptions cull;

  /**
   * Over a table.
   *
   * @param database asked at each use, so that none is opened before
   */
  public DatabaseBackend(Supplier<Database> database, String table, CullOptions cull) {
    this.database = database;
    this.table = table;
    this.cull = cull;
  }

  @Override
  public @Nullable Object get(String key) {
    List<Optional<Object>> values =
        run(
            db ->
                db.query(
                    Sql.of(
                        "SELECT value FROM " + name(db) + " WHERE cache_key = ? AND expires > ?",
                        key,
                        TimeZones.now()),
                    row -> Optional.ofNullable(value(row, 0))));
    return values.isEmpty() ? null : values.get(0).orElse(null);
  }

  @Override
  public Map<String, Object> getMany(Collection<String> keys) {
    Map<String, Object> found = new HashMap<>();
    List<String> all = List.copyOf(keys);
    for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
      List<String> some = all.subList(from, Math.min(all.size(), from + KEYS_AT_ONCE));
      run(db -> db.query(selecting(db, some), row -> note(row, found)));
    }
    return found;
  }

  private Sql selecting(Database db, List<String> keys) {
    List<Object> params = new ArrayList<>(keys);
    params.add(TimeZones.now());
    String marks = String.join(", ", Collections.nCopies(keys.size(), "?"));
    return Sql.of(
        "SELECT value, cache_key FROM "
            + name(db)
            + " WHERE cache_key IN ("
            + marks
            + ") AND expires > ?",
        params.toArray());
  }

  private static boolean note(Row row, Map<String, Object> found) {
    Object value = value(row, 0);
    if (value != null) {
      found.put(String.valueOf(row.getString(1)), value);
    }
    return true;
  }

  @Override
  public void set(String key, Object value, Instant expires) {
    maybeCull();
    run(
        db ->
            db.update(
                Sql.of(
                    inserting(db)
                        + " DO UPDATE SET value = excluded.value, expires = excluded.expires",
                    key,
                    text(value),
                    stored(expires))));
  }

  @Override
  public void setMany(Map<String, Object> values, Instant expires) {
    run(
        db ->
            db.atomic(
                () -> {
                  values.forEach((key, value) -> set(key, value, expires));
                  return values.size();
                }));
  }

  @Override
  public boolean add(String key, Object value, Instant expires) {
    maybeCull();
    return run(
            db ->
                db.update(
                    Sql.of(
                        inserting(db)
                            + " DO UPDATE SET value = excluded.value, expires = excluded.expires WHERE "
                            + name(db)
                            + ".expires <= ?",
                        key,
                        text(value),
                        stored(expires),
                        TimeZones.now())))
        > 0;
  }

  private String inserting(Database db) {
    return "INSERT INTO "
        + name(db)
        + " (cache_key, value, expires) VALUES (?, ?, ?) ON CONFLICT (cache_key)";
  }

  @Override
  public boolean touch(String key, Instant expires) {
    return change(
            "UPDATE %s SET expires = ? WHERE cache_key = ? AND expires > ?",
            stored(expires), key, TimeZones.now())
        > 0;
  }

  @Override
  public boolean delete(String key) {
    return change("DELETE FROM %s WHERE cache_key = ? AND expires > ?", key, TimeZones.now()) > 0;
  }

  @Override
  public boolean has(String key) {
    return get(key) != null;
  }

  @Override
  public OptionalLong increment(String key, long by) {
    for (int i = 0; i < MOST_TRIES; i++) {
      Object value = get(key);
      if (value == null) {
        return OptionalLong.empty();
      }
      long sum = Counting.sum(key, value, by);
      int changed =
          change(
              "UPDATE %s SET value = ? WHERE cache_key = ? AND value = ? AND expires > ?",
              text(sum), key, text(value), TimeZones.now());
      if (changed > 0) {
        return OptionalLong.of(sum);
      }
    }
    throw new CacheException(
        Problem.of("cache.E006", "The number under '" + key + "' changes too fast to be changed"));
  }

  @Override
  public void clear() {
    change("DELETE FROM %s");
  }

  /** Deletes what is past its time, and what is too much. */
  private void maybeCull() {
    if (cull.everyWrites() > 1 && ThreadLocalRandom.current().nextInt(cull.everyWrites()) > 0) {
      return;
    }
    change("DELETE FROM %s WHERE expires <= ?", TimeZones.now());
    long entries =
        run(db -> db.query(Sql.of("SELECT COUNT(*) FROM " + name(db)), row -> row.getLong(0)))
            .get(0);
    int surplus = cull.surplus(entries + 1);
    if (surplus > 0) {
      change(
          "DELETE FROM %1$s WHERE cache_key IN"
              + " (SELECT cache_key FROM %1$s ORDER BY expires, cache_key LIMIT ?)",
          surplus);
    }
  }

  private int change(String statement, Object... params) {
    return run(db -> db.update(Sql.of(statement.formatted(name(db)), params)));
  }

  private String name(Database db) {
    return db.dialect().quote(table);
  }

  private static Instant stored(Instant expires) {
    return expires.isAfter(LATEST) ? LATEST : expires;
  }

  private static String text(Object value) {
    return new String(CacheValues.encode(value), StandardCharsets.UTF_8);
  }

  private static @Nullable Object value(Row row, int column) {
    String text = row.getString(column);
    return text == null ? null : CacheValues.decode(text.getBytes(StandardCharsets.UTF_8));
  }

  private interface Work<T> {
    T in(Database database);
  }

  private <T> T run(Work<T> work) {
    Database db = database.get();
    try {
      return work.in(db);
    } catch (DatabaseException e) {
      throw isMissing(db) ? missing(e) : e;
    }
  }

  private boolean isMissing(Database db) {
    try {
      return !CacheTable.exists(db, table);
    } catch (DatabaseException unreadable) {
      return false;
    }
  }

  private CacheException missing(DatabaseException cause) {
    return new CacheException(
        Problem.of("cache.E007", "There is no table '" + table + "' for the cache")
            .at("CACHES in the settings")
            .hint("manage createcachetable"),
        cause);
  }
}
