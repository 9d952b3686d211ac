package io.charchub.apps;

import io.charchub.conf.ConfigurationException;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The installed apps, in the order of INSTALLED_APPS. Order counts: of two apps with a template or
 * a static file of one name the first wins. Immutable.
 *
 * <pre>
 * for (ProvidesCommands app : apps.providing(ProvidesCommands.class)) {
 *   commands.addAll(app.commands());
 * }
 * </pre>
 */
public final class Apps {
  private final Map<String, AppConfig> byLabel;
  private final ClassLoader loader;

  private Apps(Map<String, AppConfig> byLabel, ClassLoader loader) {
    this.byLabel = byLabel;
    this.loader = loader;
  }

  /**
   * The apps named by the entries of INSTALLED_APPS: packages, or config classes. An app's config
   * is the class that the resource {@code META-INF/charchub/apps/PACKAGE} names, else {@code
   * PACKAGE.LabelConfig} (for {@code blog} the class {@code blog.BlogConfig}), else a plain one.
   *
   * @param where the file and line of the setting, for errors; empty where unknown
   * @param loader finds the project's classes
   * @throws ConfigurationException {@code apps.E010} an app that is not found, {@code apps.E011} to
   *     {@code apps.E014} a bad name, {@code apps.E015} one label or one app twice, {@code
   *     apps.E016} a config that is none
   */
  public static Apps load(List<String> entries, String where, ClassLoader loader) {
    AppFinder finder = new AppFinder(loader, where);
    return of(entries.stream().map(finder::find).toList(), where, loader);
  }

  /**
   * Apps from their configs, for tests and for programs that need no settings file.
   *
   * @throws ConfigurationException {@code apps.E015} when two have one label
   */
  public static Apps of(AppConfig... configs) {
    return of(List.of(configs), "", Apps.class.getClassLoader());
  }

  /** An app that has no config of its own, for {@link #of(AppConfig...)}. */
  public static AppConfig plain(String name) {
    return AppConfig.plain(name);
  }

  private static Apps of(List<AppConfig> configs, String where, ClassLoader loader) {
    Map<String, AppConfig> byLabel = new LinkedHashMap<>();
    for (AppConfig config : configs) {
      AppConfig other = byLabel.putIfAbsent(config.label(), config);
      if (other != null) {
        throw new ConfigurationException(twice(config, other).at(where));
      }
    }
    return new Apps(byLabel, loader);
  }

  private static Problem twice(AppConfig config, AppConfig other) {
    if (config.name().equals(other.name())) {
      return Problem.of("apps.E015", "The app '" + config.name() + "' is installed twice")
          .hint("leave one of the two entries of INSTALLED_APPS out");
    }
    return Problem.of(
            "apps.E015",
            "Two apps have the label '"
                + config.label()
                + "': '"
                + other.name()
                + "' and '"
                + config.name()
                + "'")
        .hint("tables and migrations are named by the label: rename the last part of one package");
  }

  /** All configs in order; never null but potentially empty. */
  public Collection<AppConfig> all() {
    return List.copyOf(byLabel.values());
  }

  /** The labels in order. */
  public List<String> labels() {
    return List.copyOf(byLabel.keySet());
  }

  /** The app with this label, if it is installed. */
  public Optional<AppConfig> find(String label) {
    return Optional.ofNullable(byLabel.get(label));
  }

  /**
   * The app with this label.
   *
   * @throws ConfigurationException {@code apps.E017} when it is not installed; names the nearest
   *     one
   */
  public AppConfig get(String label) {
    AppConfig config = byLabel.get(label);
    if (config == null) {
      String nearest =
          DidYouMean.nearest(label, byLabel.keySet()).map(near -> "'" + near + "'. ").orElse("");
      throw new ConfigurationException(
          Problem.of("apps.E017", "No installed app has the label '" + label + "'")
              .hint(nearest + "Installed: " + String.join(", ", byLabel.keySet())));
    }
    return config;
  }

  /** Whether an app of this package is installed. */
  public boolean isInstalled(String name) {
    return byLabel.values().stream().anyMatch(config -> config.name().equals(name));
  }

  /**
   * The app that owns a class: the one whose package holds it, or the nearest package above; empty
   * when none does, such as for a class outside every installed app.
   */
  public Optional<AppConfig> containing(String className) {
    AppConfig owner = null;
    for (AppConfig config : byLabel.values()) {
      boolean holds = className.startsWith(config.name() + ".");
      if (holds && (owner == null || config.name().length() > owner.name().length())) {
        owner = config;
      }
    }
    return Optional.ofNullable(owner);
  }

  /** The configs that implement {@code door}, in order; never null but potentially empty. */
  public <D> List<D> providing(Class<D> door) {
    List<D> providers = new ArrayList<>();
    for (AppConfig config : byLabel.values()) {
      if (door.isInstance(config)) {
        providers.add(door.cast(config));
      }
    }
    return providers;
  }

  /** Finds the classes and resources of all these apps. */
  public ClassLoader loader() {
    return loader;
  }

  /** Tells every app that the project is set up: calls {@link AppConfig#ready} in order. */
  public void ready() {
    byLabel.values().forEach(AppConfig::ready);
  }
}
