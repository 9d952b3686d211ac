package io.charchub.db.migrations;

import io.charchub.db.meta.Swapping;
import io.charchub.db.migrations.operations.Operation;
import io.charchub.db.migrations.state.ProjectState;
import io.charchub.db.migrations.state.StateException;
import io.charchub.errors.Problem;
import java.util.List;

/**
 * One step in the history of an app's tables: a public class in the app's {@code migrations}
 * package, written by {@code manage makemigrations} or by hand.
 *
 * <pre>{@code
 * package blog.migrations;
 *
 * public final class M0002_PostSubtitle extends Migration {
 *   @Override
 *   public List<MigrationKey> dependencies() {
 *     return List.of(on("blog", "0001_initial"));
 *   }
 *
 *   @Override
 *   public List<Operation> operations() {
 *     return List.of(new AddField("Post", "subtitle", new CharField(100).nullable()));
 *   }
 * }
 * }</pre>
 *
 * <p>What is applied to a database is known there by app and name, so the class keeps its name for
 * good. Immutable. Django's counterpart has the same name.
 */
public abstract class Migration {
  private static final String PACKAGE = ".migrations";

  private final MigrationKey key;

  /**
   * Called by the one constructor of a migration's class; app and name follow from package and
   * class.
   *
   * @throws MigrationException {@code migrations.E013} when they do not
   */
  protected Migration() {
    this.key = keyOf(getClass());
  }

  /** A migration that is no class of an app. */
  protected Migration(MigrationKey key) {
    this.key = key;
  }

  private static MigrationKey keyOf(Class<?> type) {
    String home = type.getPackageName();
    String app = home.endsWith(PACKAGE) ? home.substring(0, home.length() - PACKAGE.length()) : "";
    String label = app.substring(app.lastIndexOf('.') + 1);
    return MigrationNames.nameOf(type.getSimpleName())
        .filter(name -> !label.isEmpty())
        .map(name -> new MigrationKey(label, name))
        .orElseThrow(() -> misnamed(type));
  }

  private static MigrationException misnamed(Class<?> type) {
    return new MigrationException(
        Problem.of("migrations.E013", type.getName() + " is not called as a migration is")
            .hint(
                "a package blog.migrations and a class M0002_PostSubtitle: the number, then words"));
  }

  /** App and name. */
  public final MigrationKey key() {
    return key;
  }

  /**
   * What must be applied before, in this app and in others; without a circle. Never null but
   * potentially empty.
   */
  public List<MigrationKey> dependencies() {
    return List.of();
  }

  /** What is changed, in order. Never null but potentially empty. */
  public abstract List<Operation> operations();

  /**
   * Whether this makes the app's first tables, so that {@code --fake-initial} may find them there
   * already. Unless overridden: whether it depends on no other migration of its app.
   */
  public boolean initial() {
    return dependencies().stream().noneMatch(each -> each.app().equals(key.app()));
  }

  /**
   * Whether all of it happens or nothing. False for what a database refuses inside a transaction;
   * then a failure in the middle leaves what was done before it.
   */
  public boolean atomic() {
    return true;
  }

  /** Migrations of other apps that have to wait for this one; they need not know of it. */
  public List<MigrationKey> runBefore() {
    return List.of();
  }

  /** The migrations that this one stands for, because it was made of them. */
  public List<MigrationKey> replaces() {
    return List.of();
  }

  /** A migration, for {@link #dependencies()}. */
  protected static MigrationKey on(String app, String name) {
    return new MigrationKey(app, name);
  }

  /**
   * The first migration of the app whose model {@code setting} names, for {@link #dependencies()}:
   * {@code swappable("AUTH_USER_MODEL")}. The fields name that model {@code
   * "settings.AUTH_USER_MODEL"} (Django's {@code swappable_dependency}).
   */
  protected static MigrationKey swappable(String setting) {
    return new MigrationKey(Swapping.label(setting), MigrationKey.FIRST);
  }

  /**
   * The state after this migration.
   *
   * @throws StateException when an operation does not suit the state; says which migration
   */
  public final ProjectState apply(ProjectState state) {
    ProjectState after = state;
    for (Operation operation : operations()) {
      after = apply(operation, after);
    }
    return after;
  }

  /** The state after one of the operations, with the migration named in an error. */
  public final ProjectState apply(Operation operation, ProjectState state) {
    try {
      return operation.apply(key.app(), state);
    } catch (StateException e) {
      Problem problem = e.problem();
      throw problem.where().isEmpty()
          ? new StateException(problem.at(key + ", " + operation.describe()))
          : e;
    }
  }

  /** {@code blog.0002_post_subtitle}. */
  @Override
  public final String toString() {
    return key.toString();
  }
}
