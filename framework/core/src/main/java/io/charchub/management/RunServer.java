package io.charchub.management;

import io.charchub.cli.Command;
import io.charchub.cli.CommandException;
import io.charchub.cli.Style;
import io.charchub.cli.Terminal;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.Settings;
import io.charchub.errors.Problem;
import io.charchub.http.Handler;
import io.charchub.server.JettyServer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * {@code manage runserver}: serves the project until it is interrupted. With DEBUG it watches the
 * sources and serves the new code after a change.
 */
@CommandLine.Command(
    name = "runserver",
    description = "Serves the site until Ctrl-C. With DEBUG, changed code is served at once.")
final class RunServer implements Command {
  private final Project project;
  private final @Nullable ProjectHost host;

  @CommandLine.Parameters(
      arity = "0..1",
      paramLabel = "ADDRESS:PORT",
      defaultValue = "127.0.0.1:8000",
      description = "Where to listen; 127.0.0.1:8000 unless given.")
  private String address;

  @CommandLine.Option(
      names = "--allow-debug-remote",
      description = "Let other machines reach the site although DEBUG shows them its source.")
  private boolean allowDebugRemote;

  @CommandLine.Option(names = "--noreload", description = "Do not watch the sources.")
  private boolean noReload;

  /**
   * @param host opens the project anew after a change; null where it was opened by a program, and
   *     nothing is watched
   */
  RunServer(Project project, @Nullable ProjectHost host) {
    this.project = project;
    this.host = host;
  }

  @Override
  public int run(Terminal terminal) {
    Address where = Address.parse(address);
    boolean debug = project.settings().get(BuiltInSettings.DEBUG);
    refuseRemoteDebug(where, debug);
    ProjectChecks.requireKey(project.settings());
    PendingMigrations.warn(project, terminal);
    boolean watched = debug && !noReload && host != null;
    ReloadingHandler reloading = new ReloadingHandler(project.handler());
    Handler handler = watched ? reloading : project.handler();
    try (JettyServer server =
        JettyServer.start(
            where.host(), where.port(), handler, ServerSettings.of(project.settings()))) {
      announce(terminal, project.settings(), where, server.port(), watched);
      stopWithTheProcess(server);
      if (watched && host != null) {
        new Reloader(host, reloading, terminal).start();
      }
      server.join();
      return DONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    }
  }

  private void refuseRemoteDebug(Address where, boolean debug) {
    if (debug && !allowDebugRemote && !where.isLoopback()) {
      throw new CommandException(
          Problem.of(
                  "management.E021",
                  "DEBUG would show source and settings to every machine that reaches "
                      + where.host())
              .hint(
                  "CHARCHUB_DEBUG=false for a real site; --allow-debug-remote where you trust the network"));
    }
  }

  private static void announce(
      Terminal terminal, Settings settings, Address where, int port, boolean watched) {
    terminal.println(
        "Charchub "
            + Version.NUMBER
            + ", DEBUG "
            + (settings.get(BuiltInSettings.DEBUG) ? "on" : "off"));
    terminal.println("Serving at " + terminal.style(Style.CYAN, where.url(port)));
    List<String> hints =
        watched
            ? List.of("Changed code is served at once.", "Stop with Ctrl-C.")
            : List.of("Stop with Ctrl-C.");
    terminal.println(String.join(" ", hints));
  }

  /**
   * Ctrl-C ends the process; requests under way are let finish first, and the databases are closed:
   * the process does not wait for the thread that opened them.
   */
  private void stopWithTheProcess(JettyServer server) {
    Runnable stop =
        () -> {
          server.close();
          if (host != null) {
            host.close();
          }
        };
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop-server"));
  }
}
