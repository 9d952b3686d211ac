package io.charchub.management;

import io.charchub.cli.Commands;
import io.charchub.cli.Style;
import io.charchub.cli.Terminal;
import io.charchub.http.Handler;
import io.charchub.management.compilation.CompilationException;
import io.charchub.management.compilation.ProjectLayout;
import io.charchub.management.compilation.SourceTree;
import java.nio.file.Path;

/**
 * Watches a project's files and opens it anew after a change. It looks twice a second, which needs
 * no support of the file system and misses nothing; a project of a thousand files costs a few
 * milliseconds a look.
 *
 * <p>Templates and static files are not its concern: with DEBUG they are read anew anyway.
 */
final class Reloader {
  private static final long PAUSE_MILLIS = 500;

  private final ProjectHost host;
  private final ReloadingHandler handler;
  private final Terminal terminal;

  Reloader(ProjectHost host, ReloadingHandler handler, Terminal terminal) {
    this.host = host;
    this.handler = handler;
    this.terminal = terminal;
  }

  /** Starts watching in a thread that ends with the process. */
  void start() {
    Thread thread = new Thread(this::watch, "reloader");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    String before = fingerprint();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(PAUSE_MILLIS);
        String now = fingerprint();
        if (!now.equals(before)) {
          before = settled(now);
          reload();
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until an editor or a version control system has written all its files. */
  private String settled(String first) throws InterruptedException {
    String before = first;
    while (true) {
      Thread.sleep(PAUSE_MILLIS / 5);
      String now = fingerprint();
      if (now.equals(before)) {
        return now;
      }
      before = now;
    }
  }

  /**
   * Opens the project anew; where that fails, the reason is what the site shows until the next
   * change.
   */
  void reload() {
    terminal.println("Files changed, opening the project anew.");
    handler.change(this::opened);
  }

  private Handler opened() {
    try {
      Handler fresh = host.open().handler();
      terminal.println(terminal.style(Style.GREEN, "Serving the new code."));
      return fresh;
    } catch (RuntimeException | LinkageError e) {
      if (e instanceof CompilationException compilation) {
        compilation.errors().forEach(error -> terminal.error(error.toString()));
      }
      Commands.report(terminal, e, false);
      return BrokenProjectPage.of(e);
    }
  }

  private String fingerprint() {
    ProjectLayout layout = host.layout();
    return SourceTree.of(layout.sources(), file -> true).fingerprint()
        + SourceTree.of(layout.resources(), file -> matters(layout, file)).fingerprint()
        + SourceTree.of(layout.baseDir(), file -> isSettings(layout, file)).fingerprint();
  }

  private static boolean matters(ProjectLayout layout, Path file) {
    String name = layout.resources().relativize(file).toString().replace('\\', '/');
    return !name.startsWith("templates/")
        && !name.contains("/templates/")
        && !name.startsWith("static/")
        && !name.contains("/static/");
  }

  private static boolean isSettings(ProjectLayout layout, Path file) {
    return layout.baseDir().equals(file.getParent())
        && (file.toString().endsWith(".toml") || file.toString().endsWith(".key"));
  }
}
