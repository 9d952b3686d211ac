package io.charchub.db.migrations.commands;

import io.charchub.cli.CommandException;
import io.charchub.cli.Style;
import io.charchub.cli.Terminal;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.history.MigrationGraph;
import io.charchub.db.migrations.operations.Operation;
import io.charchub.db.migrations.operations.RunJava;
import io.charchub.db.migrations.operations.RunSql;
import io.charchub.db.migrations.state.ModelKey;
import io.charchub.db.migrations.state.ModelState;
import io.charchub.db.migrations.state.StateException;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The branches of one app that has several ends, as two people leave them who each added a
 * migration. They can be joined where it makes no difference which of them is applied first, since
 * one database has applied this and another that.
 */
final class Branches {
  private final MigrationGraph graph;
  private final String app;
  private final List<MigrationKey> ends;

  Branches(MigrationGraph graph, String app, List<MigrationKey> ends) {
    this.graph = graph;
    this.app = app;
    this.ends = ends;
  }

  /**
   * Refuses branches that do not go together.
   *
   * @throws CommandException {@code migrations.E025}
   */
  void refuseConflicts() {
    for (MigrationKey first : ends) {
      for (MigrationKey second : ends) {
        if (first.compareTo(second) < 0) {
          refuseConflict(first, second);
        }
      }
    }
  }

  private void refuseConflict(MigrationKey one, MigrationKey other) {
    String difference;
    try {
      difference = difference(state(one, other), state(other, one));
    } catch (StateException e) {
      difference = e.problem().what();
    }
    if (difference != null) {
      throw new CommandException(
          Problem.of(
                  "migrations.E025",
                  "The branches of "
                      + app
                      + " do not go together: after "
                      + one.name()
                      + " and "
                      + other.name()
                      + " it matters which came first: "
                      + difference)
              .hint(
                  "let one of them depend on the other, and mend what it does; a database that has"
                      + " applied it goes back before it first"));
    }
  }

  private Map<ModelKey, ModelState> state(MigrationKey first, MigrationKey second) {
    return graph.state(graph.order(List.of(first, second))).models();
  }

  /** The first model that is not the same; null where all are. */
  private static @Nullable String difference(
      Map<ModelKey, ModelState> one, Map<ModelKey, ModelState> other) {
    Set<ModelKey> keys = new LinkedHashSet<>(one.keySet());
    keys.addAll(other.keySet());
    for (ModelKey key : keys) {
      ModelState left = one.get(key);
      ModelState right = other.get(key);
      if (left == null || right == null) {
        return key + " is not there both times";
      }
      if (!isSame(left, right)) {
        return left.label() + " is not the same both times";
      }
    }
    return null;
  }

  /** Indexes and constraints stand in the order in which they were added, which says nothing. */
  private static boolean isSame(ModelState one, ModelState other) {
    return one.fields().equals(other.fields())
        && one.tableName().equals(other.tableName())
        && one.options().equals(other.options())
        && Set.copyOf(one.uniqueTogether()).equals(Set.copyOf(other.uniqueTogether()))
        && Set.copyOf(one.indexes()).equals(Set.copyOf(other.indexes()))
        && Set.copyOf(one.constraints()).equals(Set.copyOf(other.constraints()));
  }

  /** Shows what each branch does, and what nobody can look into. */
  void show(Terminal terminal) {
    terminal.println(terminal.style(Style.CYAN, "Branches of '" + app + "':"));
    boolean hidden = false;
    for (MigrationKey end : ends) {
      for (MigrationKey key : own(end)) {
        terminal.println("  " + key.name());
        for (Operation operation : graph.migration(key).operations()) {
          terminal.println("    " + operation.describeWithSymbol());
          hidden |= operation instanceof RunJava || operation instanceof RunSql;
        }
      }
    }
    if (hidden) {
      terminal.println(
          terminal.style(
              Style.YELLOW,
              "  Look yourself at what runs Java or SQL: does it matter which branch comes first?"));
    }
  }

  /** The migrations of the app that lead to this end and to no other. */
  private List<MigrationKey> own(MigrationKey end) {
    List<MigrationKey> own = new ArrayList<>(graph.forwardsPlan(end));
    own.removeIf(key -> !key.app().equals(app));
    ends.stream()
        .filter(other -> !other.equals(end))
        .forEach(other -> own.removeAll(graph.forwardsPlan(other)));
    return own;
  }
}
