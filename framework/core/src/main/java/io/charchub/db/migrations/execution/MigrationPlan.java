package io.charchub.db.migrations.execution;

import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationException;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.history.MigrationGraph;
import io.charchub.db.migrations.operations.Operation;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which migrations are to be taken, in order.
 *
 * @param steps in order; all in one direction
 */
public record MigrationPlan(List<Step> steps) {

  /**
   * One migration.
   *
   * @param backwards whether it is taken back
   */
  public record Step(Migration migration, boolean backwards) {}

  /** Keeps a copy. */
  public MigrationPlan {
    steps = List.copyOf(steps);
  }

  /** Everything that is not applied up to these migrations. */
  public static MigrationPlan forwards(
      MigrationGraph graph, Set<MigrationKey> applied, Collection<MigrationKey> targets) {
    Set<MigrationKey> plan = new LinkedHashSet<>();
    for (MigrationKey target : targets) {
      graph.forwardsPlan(target).stream().filter(key -> !applied.contains(key)).forEach(plan::add);
    }
    return new MigrationPlan(
        plan.stream().map(key -> new Step(graph.migration(key), false)).toList());
  }

  /**
   * To this migration: forwards when it is not applied; else back to it, with all that depends on
   * what came after it in its app.
   */
  public static MigrationPlan to(
      MigrationGraph graph, Set<MigrationKey> applied, MigrationKey target) {
    if (!applied.contains(target)) {
      return forwards(graph, applied, List.of(target));
    }
    List<MigrationKey> next =
        graph.children(target).stream().filter(key -> key.app().equals(target.app())).toList();
    return backwards(graph, applied, next);
  }

  /** Back to before the first migration of an app. */
  public static MigrationPlan zero(MigrationGraph graph, Set<MigrationKey> applied, String app) {
    List<MigrationKey> roots = graph.roots().stream().filter(key -> key.app().equals(app)).toList();
    return backwards(graph, applied, roots);
  }

  private static MigrationPlan backwards(
      MigrationGraph graph, Set<MigrationKey> applied, List<MigrationKey> first) {
    Set<MigrationKey> plan = new LinkedHashSet<>();
    for (MigrationKey key : first) {
      graph.backwardsPlan(key).stream().filter(applied::contains).forEach(plan::add);
    }
    return new MigrationPlan(
        plan.stream().map(key -> new Step(graph.migration(key), true)).toList());
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /** Whether migrations are taken back. */
  public boolean isBackwards() {
    return !steps.isEmpty() && steps.get(0).backwards();
  }

  /**
   * Refuses a way back that cannot be gone to its end, before its first step.
   *
   * @throws MigrationException {@code migrations.E014}
   */
  public void refuseIrreversible() {
    List<String> stones = new ArrayList<>();
    for (Step step : steps) {
      for (Operation operation : step.migration().operations()) {
        if (step.backwards() && !operation.isReversible()) {
          stones.add(step.migration() + ": " + operation.describe());
        }
      }
    }
    if (!stones.isEmpty()) {
      throw new MigrationException(
          Problem.of("migrations.E014", "There is no way back over " + String.join("; ", stones))
              .hint(
                  "give the operation a reverse, or stop at a later migration; nothing was changed"));
    }
  }
}
