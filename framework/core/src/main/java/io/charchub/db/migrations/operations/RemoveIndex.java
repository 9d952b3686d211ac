package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Deconstruction;
import io.charchub.db.migrations.state.ModelState;
import java.util.Optional;

/** Removes an index. */
public final class RemoveIndex extends IndexOperation {
  private final String name;

  /** The index of this name. */
  public RemoveIndex(String model, String name) {
    super(model);
    this.name = name;
  }

  /** The index's name. */
  public String name() {
    return name;
  }

  @Override
  Optional<ModelState> into(ModelState described) {
    return Optional.of(described.withoutIndex(name));
  }

  @Override
  public Category category() {
    return Category.REMOVAL;
  }

  @Override
  public String describe() {
    return "Remove index " + name + " from " + lowerModel();
  }

  @Override
  public Optional<String> nameFragment() {
    return Optional.of("remove_" + lowerModel() + "_" + inFileNames(name));
  }

  @Override
  public Deconstruction deconstruct() {
    return Source.of(this, model(), name).end();
  }
}
