package io.charchub.db.migrations.execution;

import io.charchub.db.Database;
import io.charchub.db.Sql;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.schema.Column;
import io.charchub.db.schema.ColumnType;
import io.charchub.db.schema.Introspection;
import io.charchub.db.schema.SchemaEditors;
import io.charchub.db.schema.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a database has applied, kept in its own table {@value #TABLE}: the same one as Django's, so
 * that a database that Django left behind can be read.
 */
public final class MigrationRecorder {
  static final String TABLE = "django_migrations";

  private final Database database;

  /** For this database. Nothing is created before something is recorded. */
  public MigrationRecorder(Database database) {
    this.database = database;
  }

  static Table table() {
    ColumnType name = ColumnType.varchar(255);
    return Table.of(
        TABLE,
        Column.id(),
        Column.of("app", name),
        Column.of("name", name),
        Column.of("applied", ColumnType.of(ColumnType.Kind.DATETIME)));
  }

  private boolean exists() {
    return Introspection.of(database).tableNames().contains(TABLE);
  }

  /**
   * What is applied, and when, in the order of application; empty for a database never migrated.
   */
  public Map<MigrationKey, Instant> applied() {
    if (!exists()) {
      return Map.of();
    }
    Map<MigrationKey, Instant> applied = new LinkedHashMap<>();
    Sql sql = Sql.of("SELECT app, name, applied FROM " + quoted() + " ORDER BY applied, id");
    database.stream(
        sql,
        row -> {
          String app = Objects.requireNonNullElse(row.getString(0), "");
          String name = Objects.requireNonNullElse(row.getString(1), "");
          Instant when = row.getInstant(2);
          applied.put(new MigrationKey(app, name), when == null ? Instant.EPOCH : when);
        });
    return Collections.unmodifiableMap(applied);
  }

  /** Makes the table unless it is there. */
  void prepare() {
    if (!exists()) {
      database.atomic(() -> SchemaEditors.running(database).createTable(table()));
    }
  }

  /** Records a migration as applied now, and those that it stands for. */
  void record(Migration migration, Instant now) {
    migration.replaces().forEach(key -> record(key, now));
    record(migration.key(), now);
  }

  private void record(MigrationKey key, Instant now) {
    remove(key);
    database.update(
        Sql.of(
            "INSERT INTO " + quoted() + " (app, name, applied) VALUES (?, ?, ?)",
            key.app(),
            key.name(),
            now.truncatedTo(ChronoUnit.MICROS)));
  }

  /** Records that a migration is not applied, and those that it stands for. */
  void forget(Migration migration) {
    migration.replaces().forEach(this::remove);
    remove(migration.key());
  }

  /** Takes the record of one migration away. */
  void remove(MigrationKey key) {
    database.update(
        Sql.of("DELETE FROM " + quoted() + " WHERE app = ? AND name = ?", key.app(), key.name()));
  }

  private String quoted() {
    return database.dialect().quote(TABLE);
  }
}
