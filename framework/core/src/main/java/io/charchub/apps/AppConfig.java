package io.charchub.apps;

import java.util.Locale;
import java.util.Objects;

/**
 * An installed app: a Java package with models, views, templates, commands. An app that has
 * something to say about itself has a config, a public class with a public constructor without
 * parameters, called after the package:
 *
 * <pre>
 * package blog;
 *
 * public final class BlogConfig extends AppConfig implements ProvidesCommands { ... }
 * </pre>
 *
 * <p>A config implements the doors of the rooms it gives something to ({@code ProvidesCommands},
 * {@code ProvidesChecks}, ...). An app without a config gets a plain one. Configs are made once
 * when a project is set up. Django's counterpart has the same name.
 */
public class AppConfig {
  private final String name;

  /** The config of the app whose package the class stands in. */
  protected AppConfig() {
    this.name = getClass().getPackageName();
  }

  /** The config of the app in another package than the class's own. */
  protected AppConfig(String name) {
    this.name = Objects.requireNonNull(name, "name");
  }

  /** A config without anything of its own, for an app that has none. */
  static AppConfig plain(String name) {
    return new AppConfig(name);
  }

  /**
   * The app's Java package, such as {@code blog} or {@code io.charchub.contrib.sessions}: its entry
   * in INSTALLED_APPS.
   */
  public final String name() {
    return name;
  }

  /**
   * The short name, unique in a project, that tables, migrations and addresses are made of: the
   * last part of the package's name.
   */
  public final String label() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The name for people: the label with a capital, unless overridden. */
  public String verboseName() {
    String label = label();
    return label.isEmpty()
        ? label
        : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }

  /**
   * Called once, in the order of INSTALLED_APPS, when the project is set up and its services are
   * installed, for every command and not only for a server: the place to connect signals. It should
   * not touch the database, which may not be migrated yet.
   */
  public void ready() {}

  /** The name and the class, for logs. */
  @Override
  public final String toString() {
    return "app " + name;
  }
}
