package io.charchub.db.migrations.execution;

import io.charchub.db.Database;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationException;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.history.MigrationGraph;
import io.charchub.db.migrations.state.ProjectState;
import io.charchub.db.schema.SchemaEditor;
import io.charchub.db.schema.SchemaEditors;
import io.charchub.errors.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Takes a database through migrations, forwards and backwards.
 *
 * <p><b>All or nothing.</b> A migration and the record of it are one transaction, where the
 * migration does not say otherwise. A process that ends in the middle, however it ends, leaves the
 * database between two migrations, and the next run goes on from there.
 *
 * <p><b>One at a time.</b> {@link #run} holds a lock from reading what is applied to the end of the
 * last step; see {@link MigrationLock}.
 *
 * <p><b>Foreign keys</b> are unchecked while tables are rebuilt, and checked before each commit.
 */
public final class MigrationExecutor {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Database database;
  private final Collection<Migration> migrations;
  private final MigrationRecorder recorder;
  private final MigrationProgress progress;
  private final Clock clock;

  /** For these migrations on this database. */
  public MigrationExecutor(
      Database database, Collection<Migration> migrations, MigrationProgress progress) {
    this(database, migrations, progress, Clock.systemUTC());
  }

  MigrationExecutor(
      Database database,
      Collection<Migration> migrations,
      MigrationProgress progress,
      Clock clock) {
    this.database = database;
    this.migrations = List.copyOf(migrations);
    this.recorder = new MigrationRecorder(database);
    this.progress = progress;
    this.clock = clock;
  }

  /** What is done with the steps of a plan. */
  public enum Mode {
    /** They are taken. */
    REAL,
    /** They are recorded only: the tables are as they should be already. */
    FAKE,
    /** As {@link #REAL}, but initial migrations whose tables are all there are recorded only. */
    FAKE_INITIAL
  }

  /** The migrations, given what this database has applied. */
  public MigrationGraph graph() {
    return MigrationGraph.of(migrations, recorder.applied().keySet());
  }

  /** What this database has applied. */
  public Set<MigrationKey> applied() {
    return graph().applied(recorder.applied().keySet());
  }

  /**
   * Makes a plan and takes it, under the lock.
   *
   * @param planner makes the plan from the graph and what is applied
   * @param before called with the plan before its first step
   * @return the plan that was taken
   * @throws io.charchub.db.migrations.MigrationException when the history is not in order, when
   *     there is no way back, or when another process does not let go of the lock
   */
  public MigrationPlan run(
      BiFunction<MigrationGraph, Set<MigrationKey>, MigrationPlan> planner,
      Mode mode,
      Consumer<MigrationPlan> before) {
    try (MigrationLock lock = MigrationLock.acquire(database, PATIENCE, progress::waits)) {
      MigrationGraph graph = graph();
      graph.refuseConflicts();
      Set<MigrationKey> applied = graph.applied(recorder.applied().keySet());
      graph.refuseInconsistency(applied, database.alias());
      MigrationPlan plan = planner.apply(graph, applied);
      if (mode != Mode.FAKE) {
        plan.refuseIrreversible();
      }
      before.accept(plan);
      take(graph, applied, plan, mode);
      return plan;
    }
  }

  /**
   * Takes the records of migrations away whose sources are gone, of one app, under the lock. The
   * tables stay as they are.
   *
   * @return what was taken away, in order of name; empty for nothing
   * @throws MigrationException {@code migrations.E026} where a migration still says that it stands
   *     for one of them: without their record it would count as not applied
   */
  public List<MigrationKey> prune(String app) {
    try (MigrationLock lock = MigrationLock.acquire(database, PATIENCE, progress::waits)) {
      Set<MigrationKey> gone = new TreeSet<>(recorder.applied().keySet());
      migrations.forEach(migration -> gone.remove(migration.key()));
      gone.removeIf(key -> !key.app().equals(app));
      for (Migration migration : migrations) {
        if (migration.replaces().stream().anyMatch(gone::contains)) {
          throw stillReplaced(migration);
        }
      }
      database.atomic(() -> gone.forEach(recorder::remove));
      return List.copyOf(gone);
    }
  }

  private static MigrationException stillReplaced(Migration migration) {
    return new MigrationException(
        Problem.of(
                "migrations.E026",
                "Nothing is pruned: "
                    + migration
                    + " says that it stands for migrations that are gone, and may count as applied"
                    + " by their record alone")
            .hint(
                "'manage migrate "
                    + migration.key().app()
                    + "' everywhere, then take replaces() out of it, and prune again"));
  }

  private void take(
      MigrationGraph graph, Set<MigrationKey> applied, MigrationPlan plan, Mode mode) {
    if (plan.isEmpty()) {
      return;
    }
    recorder.prepare();
    if (plan.isBackwards()) {
      Map<MigrationKey, ProjectState> before = statesBefore(graph, applied);
      for (MigrationPlan.Step step : plan.steps()) {
        ProjectState state = before.getOrDefault(step.migration().key(), ProjectState.EMPTY);
        takeBack(step.migration(), state, mode == Mode.FAKE);
      }
    } else {
      List<MigrationKey> done = graph.order().stream().filter(applied::contains).toList();
      ProjectState state = graph.state(done);
      for (MigrationPlan.Step step : plan.steps()) {
        state = take(step.migration(), state, mode);
      }
    }
  }

  private static Map<MigrationKey, ProjectState> statesBefore(
      MigrationGraph graph, Set<MigrationKey> applied) {
    Map<MigrationKey, ProjectState> states = new HashMap<>();
    ProjectState state = ProjectState.EMPTY;
    for (MigrationKey key : graph.order()) {
      if (applied.contains(key)) {
        states.put(key, state);
        state = graph.migration(key).apply(state);
      }
    }
    return states;
  }

  // ---- one step

  private ProjectState take(Migration migration, ProjectState before, Mode mode) {
    progress.begins(migration, false);
    ProjectState after = migration.apply(before);
    boolean fake =
        mode == Mode.FAKE
            || mode == Mode.FAKE_INITIAL
                && new ExistingTables(database, after).holdAllOf(migration);
    if (fake) {
      database.atomic(() -> recorder.record(migration, clock.instant()));
    } else {
      transaction(
          migration,
          () -> {
            SchemaEditor editor = SchemaEditors.running(database);
            new Steps(migration, database, editor, false).forward(before);
            editor.finish();
            recorder.record(migration, clock.instant());
          });
    }
    progress.ended(migration, false, fake);
    return after;
  }

  private void takeBack(Migration migration, ProjectState before, boolean fake) {
    progress.begins(migration, true);
    if (fake) {
      database.atomic(() -> recorder.forget(migration));
    } else {
      transaction(
          migration,
          () -> {
            SchemaEditor editor = SchemaEditors.running(database);
            new Steps(migration, database, editor, false).backward(before);
            editor.finish();
            recorder.forget(migration);
          });
    }
    progress.ended(migration, true, fake);
  }

  private void transaction(Migration migration, Runnable work) {
    if (migration.atomic()) {
      database.withoutForeignKeys(() -> database.atomic(work));
    } else {
      database.withoutForeignKeys(work);
    }
  }

  // ---- what would be done

  /** The SQL of a migration, a line each; notes as SQL comments where Java does the work. */
  public List<String> sql(MigrationKey key, boolean backwards) {
    MigrationGraph graph = MigrationGraph.of(migrations, Set.of());
    Migration migration = graph.migration(key);
    List<MigrationKey> earlier =
        graph.forwardsPlan(key).stream().filter(each -> !each.equals(key)).toList();
    ProjectState before = graph.state(earlier);
    return new SqlListing(migration, database).lines(before, backwards);
  }
}
