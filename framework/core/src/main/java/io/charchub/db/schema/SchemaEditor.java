package io.charchub.db.schema;

import io.charchub.db.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes tables: each method turns one wanted change into the statements that its database needs,
 * and runs them at once or collects them (Django's {@code SchemaEditor}).
 *
 * <p>Every method is given the table as it stands before the change; the caller keeps the picture
 * of what comes after, for which {@link Table} has the same verbs. Nothing is ever lost that was
 * not named: rows, keys, indexes, constraints, triggers and the numbering of new rows survive each
 * change.
 *
 * <p>Not safe for use by several threads.
 */
public interface SchemaEditor {

  /** How unnamed indexes are called on this database. */
  IndexNames names();

  /** Creates the table with its indexes and constraints. */
  void createTable(Table table);

  /**
   * Drops the table and its rows. Rows of other tables that refer to it are the caller's matter.
   */
  void dropTable(Table table);

  /** Renames the table; foreign keys of other tables follow. */
  void renameTable(Table before, String newName);

  /**
   * Adds a column.
   *
   * @param oneOff the value that the rows there are get, of the kinds that {@code Dialect.bind}
   *     knows; null for NULL. It does not become a default of the column.
   */
  void addColumn(Table before, Column column, @Nullable Object oneOff);

  /**
   * Changes a column's type, whether it may be NULL, its uniqueness, its foreign key or its name.
   *
   * @param oneOff what stands in for NULL in the rows there are when the column becomes NOT NULL;
   *     null where none is given, and then a row that has NULL is an error
   */
  void alterColumn(Table before, String column, Column after, @Nullable Object oneOff);

  /** Renames a column; indexes, constraints and foreign keys of other tables follow. */
  void renameColumn(Table before, String from, String to);

  /** Drops a column, with the indexes and unique constraints that cover it. */
  void dropColumn(Table before, String column);

  /** Creates an index. */
  void addIndex(Table before, Index index);

  /** Drops an index. */
  void dropIndex(Table before, Index index);

  /** Renames an index. */
  void renameIndex(Table before, Index index, String newName);

  /** Adds a constraint; rows that break it are an error. */
  void addConstraint(Table before, Constraint constraint);

  /** Drops a constraint. */
  void dropConstraint(Table before, Constraint constraint);

  /** Runs (or collects) a statement as it stands, for what the methods above do not know. */
  void run(Sql sql);

  /**
   * Runs what had to wait until all tables stand, and checks that no row refers to one that does
   * not exist. To be called once, before the transaction commits.
   */
  void finish();

  /** The statements so far, values written into them, each without a closing semicolon. */
  List<String> statements();
}
