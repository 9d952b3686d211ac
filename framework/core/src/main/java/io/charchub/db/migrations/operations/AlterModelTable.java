package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Deconstruction;
import io.charchub.db.migrations.state.ModelState;
import java.util.Optional;

/** Renames the table of a model, and the tables between it and others that are called after it. */
public final class AlterModelTable extends ModelOptionOperation {
  private final String table;

  /** To this table; empty for the usual name. */
  public AlterModelTable(String model, String table) {
    super(model);
    this.table = table;
  }

  /** The table after; empty for the usual name. */
  public String table() {
    return table;
  }

  @Override
  ModelState into(ModelState model) {
    return model.withTable(table);
  }

  @Override
  public String describe() {
    String name = table.isEmpty() ? "(default)" : table;
    return "Rename table for " + lowerName() + " to " + name;
  }

  @Override
  public Optional<String> nameFragment() {
    return Optional.of("alter_" + lowerName() + "_table");
  }

  @Override
  public Deconstruction deconstruct() {
    return Source.of(this, name(), table).end();
  }
}
