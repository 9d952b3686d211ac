package io.charchub.testing;

import io.charchub.apps.AppConfig;
import io.charchub.apps.Services;
import io.charchub.cache.Caches;
import io.charchub.cli.Terminal;
import io.charchub.conf.CacheSettings;
import io.charchub.db.Database;
import io.charchub.db.Databases;
import io.charchub.db.Rehearsal;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.errors.Problem;
import io.charchub.http.Handler;
import io.charchub.mail.MailBackend;
import io.charchub.mail.MemoryBackend;
import io.charchub.management.Project;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The project under test: opened once for all tests of a process, on empty databases that its
 * migrations have filled with tables. A test asks for it as a parameter to change settings, load
 * fixtures, or hold back what would happen after a commit.
 *
 * <pre>{@code
 * @Test
 * void aLinkGoesToTheOtherHost(TestSite site, Client client) {
 *   try (var override = site.override("MEDIA_URL=https://media.example/")) {
 *     client.get("/").assertContains("https://media.example/door.png");
 *   }
 * }
 * }</pre>
 *
 * <p>One test at a time: settings, services and databases are the whole process's.
 */
public final class TestSite implements AutoCloseable {
  private final Path media;
  private final Deque<Opened> opened = new ArrayDeque<>();
  private final Deque<List<Rehearsal>> rehearsals = new ArrayDeque<>();
  private final Outbox outbox = new Outbox();

  private TestSite(Path media) {
    this.media = media;
  }

  /** A project with what was made for it; the top of the stack is the current one. */
  private static final class Opened {
    final Project project;
    final Map<String, String> environment;
    @Nullable LiveServer server;

    Opened(Project project, Map<String, String> environment) {
      this.project = project;
      this.environment = environment;
    }

    void close() {
      if (server != null) {
        server.close();
      }
      project.close();
    }
  }

  // ---- its life

  /** Opens the project in {@code folder} and makes its tables. It is current until it is closed. */
  static TestSite open(Path folder, Map<String, String> outer) {
    Path media;
    try {
      media = Files.createTempDirectory("charchub-test-media");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TestSite site = new TestSite(media);
    boolean done = false;
    try {
      Map<String, String> environment = TestSettings.of(folder, outer, media);
      site.opened.push(new Opened(Project.open(folder, environment), environment));
      site.makeTables();
      done = true;
      return site;
    } finally {
      if (!done) {
        site.close();
      }
    }
  }

  private void makeTables() {
    Databases databases = project().services().get(Databases.class);
    for (Database database : databases.all()) {
      manage("migrate", "--database", database.alias());
    }
    if (!databases.all().isEmpty()) {
      ModelRegistry registry = project().services().get(ModelRegistry.class);
      TestDatabase.createUnmigratedTables(databases.primary(), registry, project().apps());
    }
  }

  /** Makes the project current. */
  void enter() {
    project().resume();
  }

  /** Lets what was current before be current again. */
  void leave() {
    project().suspend();
  }

  /** What a test must not find left over by the one before it. */
  void tidy() {
    if (Services.current().get(MailBackend.class) instanceof MemoryBackend) {
      outbox.clear();
    }
    Caches caches = Services.current().get(Caches.class);
    for (CacheSettings cache : project().settings().caches().values()) {
      if (cache.backend().equals("memory")) {
        caches.get(cache.alias()).clear();
      }
    }
  }

  /** Begins a rehearsal of every database: of a class, and in it of each test. */
  void rehearse() {
    rehearsals.push(
        project().services().get(Databases.class).all().stream().map(Database::rehearse).toList());
  }

  /** Undoes what was written since the last {@link #rehearse()} that was not undone. */
  void undo() {
    rehearsals.pop().forEach(Rehearsal::close);
  }

  /** Closes the project, its databases and its server. */
  @Override
  public void close() {
    while (!opened.isEmpty()) {
      opened.pop().close();
    }
    deleteMedia();
  }

  private void deleteMedia() {
    try (var files = Files.walk(media)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // ---- what tests ask for

  /** The project, with the settings that are overridden now. */
  public Project project() {
    return opened.element().project;
  }

  /** A new visitor who asks without a socket. */
  public Client client() {
    return new Client(
        this,
        new InProcess(request -> project().handler().handle(request), project().serverOptions()));
  }

  /** A way through the project's middleware to {@code view}. */
  Transport inProcess(Handler view) {
    return new InProcess(project().handlerAround(view), project().serverOptions());
  }

  /** The site behind the real server; started when it is first asked for. */
  public LiveServer liveServer() {
    Opened current = opened.element();
    LiveServer server = current.server;
    if (server == null) {
      server = LiveServer.start(this, current.project);
      current.server = server;
    }
    return server;
  }

  /** The mail that the site would have sent. */
  public Outbox outbox() {
    return outbox;
  }

  /**
   * Changes settings until the result is closed, by opening the project a second time on the same
   * databases. Overrides nest and are closed in the reverse order.
   *
   * @param settings each as the environment would give it without its prefix: {@code "DEBUG=true"},
   *     {@code "LANGUAGE_CODE=fa"}, {@code "ALLOWED_HOSTS=a.example,b.example"}, {@code
   *     "CACHES__default__BACKEND=dummy"}
   * @throws TestingException {@code testing.E003} for one without an equals sign
   * @throws io.charchub.conf.ConfigurationException when the settings are wrong
   */
  public Overridden override(String... settings) {
    Map<String, String> changed = new TreeMap<>(opened.element().environment);
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals <= 0) {
        throw new TestingException(
            Problem.of("testing.E003", "'" + setting + "' changes no setting")
                .hint("NAME=value, as in \"DEBUG=true\""));
      }
      TestSettings.put(changed, setting.substring(0, equals), setting.substring(equals + 1));
    }
    Opened changedProject = new Opened(project().withEnvironment(changed), changed);
    opened.push(changedProject);
    return () -> {
      if (opened.element() == changedProject) {
        opened.pop().close();
        project().resume();
      }
    };
  }

  /** A stretch of time with other settings. */
  @FunctionalInterface
  public interface Overridden extends AutoCloseable {
    /** Puts the settings back. Closing twice does nothing more. */
    @Override
    void close();
  }

  /**
   * Loads rows from fixtures, as {@code manage loaddata} does.
   *
   * @throws io.charchub.cli.CommandException {@code management.E041} when there is none of a name
   */
  public void loadFixtures(String... names) {
    manage("loaddata", names);
  }

  /** Runs a command of {@code manage} and gives what it printed; what goes wrong is thrown. */
  public String manage(String command, String... arguments) {
    StringWriter printed = new StringWriter();
    Terminal terminal = Terminal.of(printed, printed, Reader.nullReader()).withoutQuestions();
    int code = project().commands().call(terminal, command, arguments);
    if (code != 0) {
      throw new TestingException(
          Problem.of("testing.E008", "'manage " + command + "' failed with the code " + code)
              .at(printed.toString().strip())
              .hint("see what it printed"));
    }
    return printed.toString();
  }

  /**
   * Runs {@code work} without what {@code onCommit} would do after it; Django's {@code
   * captureOnCommitCallbacks}.
   *
   * @return the actions that were not run, in order, those of one database together; never null
   */
  public List<Runnable> holdBackOnCommit(Runnable work) {
    List<Runnable> held = new ArrayList<>();
    Runnable inside = work;
    for (Rehearsal each : rehearsals.element()) {
      Runnable further = inside;
      inside = () -> held.addAll(each.holdBack(further));
    }
    inside.run();
    return held;
  }

  LogIn logIn() {
    for (LogIn door : ServiceLoader.load(LogIn.class, project().apps().loader())) {
      if (project().apps().all().stream().anyMatch(app -> app.name().equals(door.app()))) {
        return door;
      }
    }
    throw new TestingException(
        Problem.of("testing.E004", "This project has no app of users, so that nobody can log in")
            .at("INSTALLED_APPS: " + project().apps().all().stream().map(AppConfig::name).toList())
            .hint("add io.charchub.contrib.auth, and the apps that it needs, to INSTALLED_APPS"));
  }
}
