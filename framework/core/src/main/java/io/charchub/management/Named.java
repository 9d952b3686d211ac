package io.charchub.management;

import io.charchub.conf.ConfigurationException;
import io.charchub.errors.Problem;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** Makes objects of classes that settings name. */
final class Named {
  private Named() {}

  /**
   * A new object of the class {@code name}, which is public with a public constructor without
   * parameters.
   *
   * @param setting the setting that names it, with its place, for the error
   * @throws ConfigurationException {@code management.E003} when there is no such class, {@code
   *     management.E004} when it is no {@code type} or cannot be made
   */
  static <T> T make(String name, Class<T> type, String setting, ClassLoader loader) {
    Class<?> named;
    try {
      named = Class.forName(name, false, loader);
    } catch (ClassNotFoundException | NoClassDefFoundError absent) {
      throw new ConfigurationException(
          Problem.of("management.E003", "There is no class " + name)
              .at(setting)
              .hint("the package and the class as Java writes them, such as \"mysite.Urls\""),
          absent);
    }
    if (!type.isAssignableFrom(named)) {
      throw unfit(name, "does not implement " + type.getName(), setting, null);
    }
    try {
      return type.cast(named.getConstructor().newInstance());
    } catch (InvocationTargetException e) {
      throw unfit(name, "fails as it is made: " + e.getCause(), setting, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw unfit(name, "is not public with a public constructor without parameters", setting, e);
    }
  }

  private static ConfigurationException unfit(
      String name, String why, String setting, @Nullable Throwable cause) {
    return new ConfigurationException(
        Problem.of("management.E004", "The class " + name + " " + why).at(setting), cause);
  }
}
