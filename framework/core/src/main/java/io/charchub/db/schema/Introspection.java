package io.charchub.db.schema;

import io.charchub.db.Database;
import io.charchub.db.Sql;
import java.util.List;
import java.util.Objects;

/** Reads which tables and columns a database holds. Asks anew each time. */
public final class Introspection {
  private final Database database;

  private Introspection(Database database) {
    this.database = database;
  }

  /** Of this database. */
  public static Introspection of(Database database) {
    return new Introspection(database);
  }

  /** The tables, without those of the database's own, by name; never null but potentially empty. */
  public List<String> tableNames() {
    return names(
        isSqlite()
            ? Sql.of(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
                    + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name")
            : Sql.of(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = "
                    + schema()
                    + " AND table_type = 'BASE TABLE' ORDER BY table_name"));
  }

  /** The columns of a table in their order; empty when there is no such table. */
  public List<String> columnNames(String table) {
    return names(
        isSqlite()
            ? Sql.of("SELECT name FROM pragma_table_info(?) ORDER BY cid", table)
            : Sql.of(
                "SELECT column_name FROM information_schema.columns WHERE table_schema = "
                    + schema()
                    + " AND table_name = ? ORDER BY ordinal_position",
                table));
  }

  private boolean isSqlite() {
    return database.dialect().name().equals("sqlite");
  }

  private String schema() {
    return database.dialect().name().equals("mariadb") ? "database()" : "current_schema()";
  }

  private List<String> names(Sql sql) {
    return database.query(sql, row -> Objects.requireNonNull(row.getString(0), "a name"));
  }
}
