package io.charchub.management;

import io.charchub.cli.Commands;
import io.charchub.cli.Style;
import io.charchub.cli.Terminal;
import io.charchub.management.compilation.ClassPath;
import io.charchub.management.compilation.CompileError;
import io.charchub.management.compilation.ProjectLayout;
import io.charchub.management.compilation.SourceCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one project open: compiles its sources, loads its classes in a loader of their own, and
 * does so again when asked to, so that a server serves new code without starting anew. Used by one
 * thread at a time.
 */
final class ProjectHost implements AutoCloseable {
  private final ProjectLayout layout;
  private final Map<String, String> environment;
  private final @Nullable Path settingsFile;
  private final Terminal terminal;
  private @Nullable Project project;
  private @Nullable ProjectClassLoader loader;

  ProjectHost(
      ProjectLayout layout,
      Map<String, String> environment,
      @Nullable Path settingsFile,
      Terminal terminal) {
    this.layout = layout;
    this.environment = environment;
    this.settingsFile = settingsFile;
    this.terminal = terminal;
  }

  ProjectLayout layout() {
    return layout;
  }

  /**
   * Compiles what is stale and opens the project, in place of the one that is open. When that fails
   * none is open.
   *
   * @throws io.charchub.errors.CharchubException when the sources do not compile or the project is
   *     set up wrongly
   */
  Project open() {
    for (CompileError warning : compiler().compile()) {
      terminal.error(terminal.style(Style.YELLOW, "warning: ") + warning);
    }
    return opened(layout.classes());
  }

  /**
   * Compiles the models and what they name, and opens the project with these alone: apps whose
   * config does not compile are there without it.
   *
   * @throws io.charchub.errors.CharchubException as {@link #open}
   */
  Project openModels() {
    compiler().compileModels();
    return opened(layout.modelClasses());
  }

  private SourceCompiler compiler() {
    return new SourceCompiler(layout, ClassPath.seenFrom(ProjectHost.class.getClassLoader()));
  }

  private synchronized Project opened(Path classes) {
    close();
    ProjectClassLoader fresh =
        new ProjectClassLoader(layout, classes, ProjectHost.class.getClassLoader());
    loader = fresh;
    Thread.currentThread().setContextClassLoader(fresh);
    Project opened = Project.open(layout.baseDir(), environment, settingsFile, fresh, this);
    project = opened;
    return opened;
  }

  /** The project that is open. */
  Project project() {
    Project open = project;
    if (open == null) {
      throw new IllegalStateException("no project is open");
    }
    return open;
  }

  /** The commands of the open project. */
  Commands commands() {
    return project().commands();
  }

  /** Closes the project that is open, once, whichever thread asks first; the others wait for it. */
  @Override
  public synchronized void close() {
    if (project != null) {
      project.close();
      project = null;
    }
    if (loader != null) {
      try {
        loader.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      loader = null;
    }
  }
}
