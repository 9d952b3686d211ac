package io.charchub.db.migrations;

import io.charchub.db.migrations.operations.Operation;
import java.util.List;

/** A migration that was worked out just now and is not written yet. */
public final class NewMigration extends Migration {
  private final List<MigrationKey> dependencies;
  private final List<Operation> operations;
  private final boolean initial;

  /** With all that it has. */
  public NewMigration(
      MigrationKey key,
      List<MigrationKey> dependencies,
      List<Operation> operations,
      boolean initial) {
    super(key);
    this.dependencies = List.copyOf(dependencies);
    this.operations = List.copyOf(operations);
    this.initial = initial;
  }

  @Override
  public List<MigrationKey> dependencies() {
    return dependencies;
  }

  @Override
  public List<Operation> operations() {
    return operations;
  }

  @Override
  public boolean initial() {
    return initial;
  }
}
