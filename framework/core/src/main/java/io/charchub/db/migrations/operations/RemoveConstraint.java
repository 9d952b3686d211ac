package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Deconstruction;
import io.charchub.db.migrations.state.ModelState;
import java.util.Optional;

/** Removes a rule that the database keeps. */
public final class RemoveConstraint extends IndexOperation {
  private final String name;

  /** The rule of this name. */
  public RemoveConstraint(String model, String name) {
    super(model);
    this.name = name;
  }

  /** The rule's name. */
  public String name() {
    return name;
  }

  @Override
  Optional<ModelState> into(ModelState described) {
    return Optional.of(described.withoutConstraint(name));
  }

  @Override
  public Category category() {
    return Category.REMOVAL;
  }

  @Override
  public String describe() {
    return "Remove constraint " + name + " from model " + lowerModel();
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
