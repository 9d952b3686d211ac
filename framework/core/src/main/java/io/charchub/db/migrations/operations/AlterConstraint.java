package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Deconstruction;
import io.charchub.db.meta.ConstraintOption;
import io.charchub.db.migrations.state.ModelState;
import java.util.List;
import java.util.Optional;

/** Changes what people read when a rule is broken. No SQL. */
public final class AlterConstraint extends IndexOperation {
  private final ConstraintOption constraint;

  /** To this rule, which differs in its message only. */
  public AlterConstraint(String model, ConstraintOption constraint) {
    super(model);
    this.constraint = constraint;
  }

  /** The rule after. */
  public ConstraintOption constraint() {
    return constraint;
  }

  @Override
  Optional<ModelState> into(ModelState described) {
    List<ConstraintOption> changed =
        described.constraints().stream()
            .map(one -> one.name().equals(constraint.name()) ? constraint : one)
            .toList();
    return Optional.of(described.withConstraints(changed));
  }

  @Override
  public void forward(Change change) {}

  @Override
  public void backward(Change change) {}

  @Override
  public Category category() {
    return Category.ALTERATION;
  }

  @Override
  public String describe() {
    return "Alter constraint " + constraint.name() + " on " + lowerModel();
  }

  @Override
  public Optional<String> nameFragment() {
    return Optional.of("alter_" + lowerModel() + "_" + inFileNames(constraint.name()));
  }

  @Override
  public Deconstruction deconstruct() {
    return Source.of(this, model(), constraint).end();
  }
}
