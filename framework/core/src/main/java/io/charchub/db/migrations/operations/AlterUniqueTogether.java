package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Deconstruction;
import io.charchub.db.migrations.state.ModelState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says which sets of fields no two rows may have alike.
 *
 * <pre>{@code
 * new AlterUniqueTogether("Seat").set("row", "number").set("holder")
 * }</pre>
 */
public final class AlterUniqueTogether extends ModelOptionOperation {
  private final List<List<String>> sets;

  /** To no set. */
  public AlterUniqueTogether(String model) {
    this(model, List.of());
  }

  /** To these sets. */
  public AlterUniqueTogether(String model, List<List<String>> sets) {
    super(model);
    this.sets = sets.stream().map(List::copyOf).toList();
  }

  /** With a set more. */
  public AlterUniqueTogether set(String... fields) {
    List<List<String>> more = new ArrayList<>(sets);
    more.add(List.of(fields));
    return new AlterUniqueTogether(name(), more);
  }

  /** All sets after. */
  public List<List<String>> sets() {
    return sets;
  }

  @Override
  ModelState into(ModelState model) {
    return model.withUniqueTogether(sets);
  }

  @Override
  public String describe() {
    return "Alter unique_together for " + lowerName() + " (" + sets.size() + " constraint(s))";
  }

  @Override
  public Optional<String> nameFragment() {
    return Optional.of("alter_" + lowerName() + "_unique_together");
  }

  @Override
  public Deconstruction deconstruct() {
    Source source = Source.of(this, name());
    sets.forEach(set -> source.callWith("set", set));
    return source.end();
  }

  @Override
  public boolean referencesField(String model, String field, String app) {
    return referencesModel(model, app)
        && (sets.isEmpty() || sets.stream().anyMatch(set -> set.contains(field)));
  }
}
