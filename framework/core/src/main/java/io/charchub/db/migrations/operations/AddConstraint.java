package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Deconstruction;
import io.charchub.db.meta.ConstraintOption;
import io.charchub.db.migrations.state.ModelState;
import java.util.Optional;

/** Adds a rule that the database keeps. Rows that break it already make the migration fail. */
public final class AddConstraint extends IndexOperation {
  private final ConstraintOption constraint;

  /** A rule of a model. */
  public AddConstraint(String model, ConstraintOption constraint) {
    super(model);
    this.constraint = constraint;
  }

  /** The rule. */
  public ConstraintOption constraint() {
    return constraint;
  }

  @Override
  Optional<ModelState> into(ModelState described) {
    return Optional.of(described.withConstraint(constraint));
  }

  @Override
  public Category category() {
    return Category.ADDITION;
  }

  @Override
  public String describe() {
    return "Create constraint " + constraint.name() + " on model " + lowerModel();
  }

  @Override
  public Optional<String> nameFragment() {
    return Optional.of(lowerModel() + "_" + inFileNames(constraint.name()));
  }

  @Override
  public Deconstruction deconstruct() {
    return Source.of(this, model(), constraint).end();
  }

  @Override
  public Reduction reduce(Operation next, String app) {
    if (next instanceof RemoveConstraint removal
        && removal.isOfModel(model())
        && removal.name().equals(constraint.name())) {
      return Reduction.into();
    }
    if (next instanceof AlterConstraint alteration
        && alteration.isOfModel(model())
        && alteration.constraint().name().equals(constraint.name())) {
      return Reduction.into(new AddConstraint(model(), alteration.constraint()));
    }
    return super.reduce(next, app);
  }
}
