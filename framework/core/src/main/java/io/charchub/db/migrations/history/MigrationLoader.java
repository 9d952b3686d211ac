package io.charchub.db.migrations.history;

import io.charchub.apps.AppConfig;
import io.charchub.apps.Apps;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationException;
import io.charchub.errors.Problem;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the migrations of the installed apps: the classes that extend {@link Migration} in the
 * package {@code migrations} of each. Looks nowhere else.
 */
public final class MigrationLoader {
  private final Apps apps;

  /** For these apps. */
  public MigrationLoader(Apps apps) {
    this.apps = apps;
  }

  /**
   * All of them, by app and name.
   *
   * @throws MigrationException {@code migrations.E013} when a class is not called as a migration is
   *     or cannot be made
   */
  public List<Migration> load() {
    List<Migration> found = new ArrayList<>();
    apps.all().forEach(app -> found.addAll(load(app)));
    return found;
  }

  private List<Migration> load(AppConfig app) {
    List<Migration> found = new ArrayList<>();
    String home = app.name() + ".migrations";
    for (String name : PackageClasses.in(apps.loader(), home)) {
      Class<?> type = type(home + "." + name);
      if (Migration.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
        found.add(make(type.asSubclass(Migration.class)));
      }
    }
    return found;
  }

  private Class<?> type(String name) {
    try {
      return Class.forName(name, false, apps.loader());
    } catch (ClassNotFoundException | LinkageError e) {
      throw broken(name, "cannot be loaded: " + e, e);
    }
  }

  private static Migration make(Class<? extends Migration> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof MigrationException known) {
        throw known;
      }
      throw broken(type.getName(), "fails as it is made: " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw broken(type.getName(), "cannot be made", e);
    }
  }

  private static MigrationException broken(String name, String why, Throwable cause) {
    return new MigrationException(
        Problem.of("migrations.E013", "The migration " + name + " " + why)
            .hint("a migration is a public class with a public constructor without parameters"),
        cause);
  }
}
