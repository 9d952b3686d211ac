package io.charchub.db.schema;

import io.charchub.db.Database;
import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;

/** Makes the {@link SchemaEditor} of a database. */
public final class SchemaEditors {
  private SchemaEditors() {}

  /**
   * An editor that runs each statement at once, in the transaction that is open.
   *
   * @throws CharchubException {@code schema.E001} for a product without an editor
   */
  public static SchemaEditor running(Database database) {
    return editor(database, true);
  }

  /** An editor that only collects what it would run. */
  public static SchemaEditor collecting(Database database) {
    return editor(database, false);
  }

  private static SchemaEditor editor(Database database, boolean execute) {
    if (database.dialect().name().equals("sqlite")) {
      return new SqliteSchemaEditor(database, execute);
    }
    throw new CharchubException(
        Problem.of("schema.E001", "There is no schema editor for " + database.dialect().name())
            .hint("an SQLite database"));
  }
}
