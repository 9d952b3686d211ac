package io.charchub.db.migrations.execution;

import io.charchub.db.Database;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.operations.Operation;
import io.charchub.db.migrations.state.ProjectState;
import io.charchub.db.schema.SchemaEditor;
import io.charchub.db.schema.SchemaEditors;
import java.util.ArrayList;
import java.util.List;

/** The SQL of a migration as people read it: under each operation's description its statements. */
final class SqlListing {
  private final Migration migration;
  private final Database database;
  private final SchemaEditor editor;
  private final List<String> lines = new ArrayList<>();
  private int shown;

  SqlListing(Migration migration, Database database) {
    this.migration = migration;
    this.database = database;
    this.editor = SchemaEditors.collecting(database);
  }

  List<String> lines(ProjectState before, boolean backwards) {
    Steps steps = new Steps(migration, database, editor, true, this::describe);
    if (migration.atomic()) {
      lines.add("BEGIN;");
    }
    if (backwards) {
      steps.backward(before);
    } else {
      steps.forward(before);
    }
    editor.finish();
    flush();
    if (migration.atomic()) {
      lines.add("COMMIT;");
    }
    return lines;
  }

  private void describe(Operation operation) {
    flush();
    lines.add("--");
    lines.add("-- " + operation.describe());
    lines.add("--");
    if (!operation.reducesToSql()) {
      lines.add("-- This cannot be written as SQL.");
    }
  }

  /** Statements that were collected since the last description; a step without any says so. */
  private void flush() {
    List<String> statements = editor.statements();
    boolean isAfterDescription = !lines.isEmpty() && lines.get(lines.size() - 1).equals("--");
    if (isAfterDescription && statements.size() == shown) {
      lines.add("-- (no-op)");
    }
    statements.subList(shown, statements.size()).forEach(statement -> lines.add(statement + ";"));
    shown = statements.size();
  }
}
