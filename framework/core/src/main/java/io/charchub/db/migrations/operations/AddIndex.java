package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Deconstruction;
import io.charchub.db.meta.IndexOption;
import io.charchub.db.migrations.state.ModelState;
import java.util.Optional;

/** Adds an index, which must have a name. */
public final class AddIndex extends IndexOperation {
  private final IndexOption index;

  /**
   * An index of a model.
   *
   * @throws IllegalArgumentException when the index has no name
   */
  public AddIndex(String model, IndexOption index) {
    super(model);
    this.index = index;
    if (index.name().isEmpty()) {
      throw new IllegalArgumentException("an index in a migration needs a name: " + index);
    }
  }

  /** The index. */
  public IndexOption index() {
    return index;
  }

  @Override
  Optional<ModelState> into(ModelState described) {
    return Optional.of(described.withIndex(index));
  }

  @Override
  public Category category() {
    return Category.ADDITION;
  }

  @Override
  public String describe() {
    return "Create index "
        + index.name()
        + " on field(s) "
        + String.join(", ", index.fields())
        + " of model "
        + lowerModel();
  }

  @Override
  public Optional<String> nameFragment() {
    return Optional.of(lowerModel() + "_" + inFileNames(index.name()));
  }

  @Override
  public Deconstruction deconstruct() {
    return Source.of(this, model(), index).end();
  }

  @Override
  public Reduction reduce(Operation next, String app) {
    if (next instanceof RemoveIndex removal
        && removal.isOfModel(model())
        && removal.name().equals(index.name())) {
      return Reduction.into();
    }
    if (next instanceof RenameIndex rename
        && rename.isOfModel(model())
        && rename.oldName().equals(index.name())) {
      return Reduction.into(
          new AddIndex(
              model(), new IndexOption(rename.newName(), index.fields(), index.condition())));
    }
    return super.reduce(next, app);
  }
}
