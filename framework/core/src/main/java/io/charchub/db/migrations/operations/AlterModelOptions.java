package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Deconstruction;
import io.charchub.db.migrations.state.ModelState;
import io.charchub.db.migrations.state.Options;
import java.util.Optional;

/** Changes options that the table knows nothing of: ordering, names, permissions. No SQL. */
public final class AlterModelOptions extends ModelOptionOperation {
  private final Options options;

  /** To these options. */
  public AlterModelOptions(String model, Options options) {
    super(model);
    this.options = options;
  }

  /** The options after. */
  public Options options() {
    return options;
  }

  @Override
  ModelState into(ModelState model) {
    return model.withOptions(options);
  }

  @Override
  public void forward(Change change) {}

  @Override
  public void backward(Change change) {}

  @Override
  public String describe() {
    return "Change Meta options on " + lowerName();
  }

  @Override
  public Optional<String> nameFragment() {
    return Optional.of("alter_" + lowerName() + "_options");
  }

  @Override
  public Deconstruction deconstruct() {
    return Source.of(this, name(), options).end();
  }
}
