package io.charchub.management;

import io.charchub.apps.AppConfig;
import io.charchub.apps.Apps;
import io.charchub.apps.Checks;
import io.charchub.apps.ProvidesChecks;
import io.charchub.apps.ProvidesServices;
import io.charchub.apps.Services;
import io.charchub.apps.Signals;
import io.charchub.cli.Command;
import io.charchub.cli.Commands;
import io.charchub.cli.ProvidesCommands;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.Environment;
import io.charchub.conf.ProvidesSettings;
import io.charchub.conf.SecretKey;
import io.charchub.conf.Setting;
import io.charchub.conf.Settings;
import io.charchub.conf.SettingsReader;
import io.charchub.db.Databases;
import io.charchub.db.migrations.commands.MigrationProject;
import io.charchub.http.Handler;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Translations;
import io.charchub.management.compilation.ProjectLayout;
import io.charchub.management.messages.MessageChecks;
import io.charchub.management.messages.MessageProject;
import io.charchub.server.ServerOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project, put together: settings, apps, databases, templates, routes, middleware, commands. This
 * is the composition root: the one place that knows every room, and that turns settings into the
 * typed values which the rooms are made of.
 *
 * <pre>
 * try (Project project = Project.open(Path.of("example-blog"))) {
 *   project.handler();                 // answers requests
 *   Post.objects.count();              // the project's services are the current ones
 * }
 * </pre>
 *
 * <p>What opening costs is small: no database is connected to, no template read, no route made
 * before it is asked for. One project at a time is open in a process. Django's counterpart is
 * {@code django.setup()}.
 */
public final class Project implements AutoCloseable {
  private final Settings settings;
  private final Apps apps;
  private final Checks checks;
  private final Services services;
  private final Resources resources;
  private Services.Scope scope;
  private final @Nullable ProjectHost host;

  private Project(
      Settings settings,
      Environment environment,
      Apps apps,
      Resources resources,
      @Nullable ProjectHost host) {
    this.host = host;
    this.settings = settings;
    this.apps = apps;
    this.resources = resources;
    this.checks = new Checks();
    Services.Builder builder = resources.register(Services.builder());
    apps.providing(ProvidesServices.class).forEach(app -> app.services(builder));
    this.services =
        builder
            .put(Settings.class, settings)
            .put(Environment.class, environment)
            .put(Apps.class, apps)
            .put(Checks.class, checks)
            .put(Signals.class, new Signals())
            .put(Project.class, this)
            .putLate(Commands.class, this::commands)
            .build();
    this.scope = Services.install(services);
  }

  /**
   * Opens the project in {@code baseDir} with the process's environment, from the class path as it
   * is: for tests and programs. Where the project debugs and has no secret key, one is written to
   * {@code secret.key}.
   *
   * @throws io.charchub.conf.ConfigurationException when the settings or the apps are wrong
   */
  public static Project open(Path baseDir) {
    return open(baseDir, System.getenv());
  }

  /**
   * As {@link #open(Path)}, with an environment of the caller's: {@code Map.of("DATABASE_URL",
   * "sqlite:///:memory:")}.
   */
  public static Project open(Path baseDir, Map<String, String> environment) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader loader = context == null ? Project.class.getClassLoader() : context;
    return open(baseDir, environment, null, loader, null);
  }

  static Project open(
      Path baseDir,
      Map<String, String> environment,
      @Nullable Path extra,
      ClassLoader loader,
      @Nullable ProjectHost host) {
    return open(baseDir, environment, extra, loader, host, null);
  }

  private static Project open(
      Path baseDir,
      Map<String, String> environment,
      @Nullable Path extra,
      ClassLoader loader,
      @Nullable ProjectHost host,
      @Nullable Databases shared) {
    SettingsReader reader = SettingsReader.of(baseDir, environment, extra);
    boolean keyless = reader.value(BuiltInSettings.SECRET_KEY).isEmpty();
    if (keyless && reader.value(BuiltInSettings.DEBUG) && SecretKey.create(baseDir)) {
      reader = SettingsReader.of(baseDir, environment, extra);
    }
    Apps apps =
        Apps.load(
            reader.value(BuiltInSettings.INSTALLED_APPS),
            reader.origin(BuiltInSettings.INSTALLED_APPS).text() + ", INSTALLED_APPS",
            loader);
    List<Setting<?>> ofApps = new ArrayList<>();
    apps.providing(ProvidesSettings.class).forEach(app -> ofApps.addAll(app.settings()));
    Settings settings = reader.read(ofApps);
    LogConfigurator.apply(settings, apps);
    Project project =
        new Project(
            settings,
            new Environment(environment),
            apps,
            new Resources(settings, apps, shared),
            host);
    try {
      project.start();
      return project;
    } catch (RuntimeException e) {
      project.close();
      throw e;
    }
  }

  private void start() {
    resources.setDefaults();
    ProjectChecks.register(checks, settings, resources);
    checks.register(
        "models", new ModelsOutside(new ProjectLayout(settings.baseDir()).classes(), apps));
    checks.register(
        "translations", ProjectChecks.told(() -> new MessageChecks(messages()).problems()));
    apps.providing(ProvidesChecks.class).forEach(app -> app.checks(checks));
    apps.ready();
  }

  /** The settings. */
  public Settings settings() {
    return settings;
  }

  /** The installed apps. */
  public Apps apps() {
    return apps;
  }

  /** The checks, those of the apps among them. */
  public Checks checks() {
    return checks;
  }

  /** What {@link Services#current()} gives while this project is open. */
  public Services services() {
    return services;
  }

  /**
   * Answers requests: the middleware, the routes, the views. Made when it is first asked for.
   *
   * @throws io.charchub.conf.ConfigurationException when ROOT_URLCONF or MIDDLEWARE names what is
   *     not there
   */
  public Handler handler() {
    return resources.handler();
  }

  /**
   * New objects of the commands that the installed apps give, by the label of the app, in the order
   * of the apps.
   */
  Map<String, List<Command>> commandsOfApps() {
    Map<String, List<Command>> commands = new LinkedHashMap<>();
    for (ProvidesCommands app : apps.providing(ProvidesCommands.class)) {
      String label = ((AppConfig) app).label();
      commands.put(label, new ArrayList<>(app.commands()));
    }
    return commands;
  }

  /**
   * Answers every request by {@code view}, behind the project's middleware: for a test that needs
   * what they hang on a request, such as the session.
   */
  public Handler handlerAround(Handler view) {
    return resources.around(view);
  }

  /** What a server of this project is told: limits, proxies. */
  public ServerOptions serverOptions() {
    return ServerSettings.of(settings);
  }

  /**
   * The same project with another environment, and so with other settings, but with the databases
   * of this one. It is current until it is closed; then {@link #resume()} this one. For tests of
   * what a setting changes.
   */
  public Project withEnvironment(Map<String, String> environment) {
    return open(settings.baseDir(), environment, null, apps.loader(), null, resources.databases());
  }

  /** Makes the services that were current before current again, until {@link #resume()}. */
  public void suspend() {
    scope.close();
  }

  /**
   * Makes this project current again, its language, zone and translations too: after {@link
   * #suspend()}, or after another project was open in between.
   */
  public void resume() {
    if (scope.isClosed()) {
      scope = Services.install(services);
    }
    resources.setDefaults();
  }

  /**
   * The commands of the framework and of the apps, for code that is made of others: {@code
   * project.commands().call(terminal, "migrate", "--noinput")}.
   */
  public Commands commands() {
    return BuiltInCommands.of(this);
  }

  /** What the commands of migrations know of this project. */
  MigrationProject migrations() {
    return new MigrationProject(
        apps,
        resources::models,
        resources::databases,
        services.get(Signals.class),
        settings.baseDir());
  }

  /** What the commands and checks of translations know of this project. */
  MessageProject messages() {
    return new MessageProject(
        apps,
        new ProjectLayout(settings.baseDir()),
        settings.get(BuiltInSettings.LANGUAGES).keySet().stream().map(Languages::parse).toList(),
        Translations.framework().baseNames());
  }

  /** What opens this project anew after a change; null where a program opened it. */
  @Nullable ProjectHost host() {
    return host;
  }

  /**
   * Closes the databases and makes the services that were current before the project current again.
   */
  @Override
  public void close() {
    scope.close();
    resources.close();
  }
}
