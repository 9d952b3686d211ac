package io.charchub.db.migrations.autodetector;

import io.charchub.db.meta.ConstraintOption;
import io.charchub.db.meta.IndexOption;
import io.charchub.db.migrations.state.ModelState;
import java.util.List;
import java.util.Optional;

/** Compares indexes and constraints of a model's two states. */
final class Indexes {
  private Indexes() {}

  /** The index of the later state that differs from {@code index} in its name only. */
  static Optional<IndexOption> underAnotherName(IndexOption index, ModelState old, ModelState now) {
    return now.indexes().stream()
        .filter(one -> !old.indexes().contains(one))
        .filter(one -> one.fields().equals(index.fields()))
        .filter(one -> one.condition().equals(index.condition()))
        .findFirst();
  }

  /** Whether the two are alike but for what people read. */
  static boolean sameRule(ConstraintOption left, ConstraintOption right) {
    return silent(left).equals(silent(right));
  }

  private static ConstraintOption silent(ConstraintOption constraint) {
    return constraint instanceof ConstraintOption.Unique unique
        ? unique.message("")
        : ((ConstraintOption.Check) constraint).message("");
  }

  /** The sets of fields that are unique together in both states. */
  static List<List<String>> staying(ModelState old, ModelState now) {
    return old.uniqueTogether().stream().filter(now.uniqueTogether()::contains).toList();
  }
}
