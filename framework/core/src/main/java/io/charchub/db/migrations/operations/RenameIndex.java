package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Deconstruction;
import io.charchub.db.meta.IndexOption;
import io.charchub.db.migrations.state.ModelState;
import java.util.List;
import java.util.Optional;

/** Gives an index another name. */
public final class RenameIndex extends IndexOperation {
  private final String oldName;
  private final String newName;

  /** From one name to another. */
  public RenameIndex(String model, String oldName, String newName) {
    super(model);
    this.oldName = oldName;
    this.newName = newName;
  }

  /** The name before. */
  public String oldName() {
    return oldName;
  }

  /** The name after. */
  public String newName() {
    return newName;
  }

  @Override
  Optional<ModelState> into(ModelState described) {
    List<IndexOption> renamed =
        described.indexes().stream()
            .map(
                index ->
                    index.name().equals(oldName)
                        ? new IndexOption(newName, index.fields(), index.condition())
                        : index)
            .toList();
    return Optional.of(described.withIndexes(renamed));
  }

  @Override
  public Category category() {
    return Category.ALTERATION;
  }

  @Override
  public String describe() {
    return "Rename index " + oldName + " on " + lowerModel() + " to " + newName;
  }

  @Override
  public Optional<String> nameFragment() {
    return Optional.of("rename_" + inFileNames(oldName) + "_" + inFileNames(newName));
  }

  @Override
  public Deconstruction deconstruct() {
    return Source.of(this, model(), oldName, newName).end();
  }

  @Override
  public Reduction reduce(Operation next, String app) {
    if (next instanceof RenameIndex rename
        && rename.isOfModel(model())
        && rename.oldName.equals(newName)) {
      return Reduction.into(new RenameIndex(model(), oldName, rename.newName));
    }
    return super.reduce(next, app);
  }
}
