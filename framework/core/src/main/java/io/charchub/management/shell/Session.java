package io.charchub.management.shell;

import io.charchub.cli.CommandException;
import io.charchub.cli.Commands;
import io.charchub.cli.Terminal;
import io.charchub.errors.Problem;
import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates one statement after another and shows on the terminal what comes of it: the value of an
 * expression, the framework's words for an error. For use by one thread.
 */
final class Session implements AutoCloseable {
  private final Terminal terminal;
  private final boolean traceback;
  private final SnippetControl control;
  private final JShell shell;
  private final Printer printer;
  private boolean failed;

  /**
   * @param loader the project's, below which statements are loaded
   * @param classPath what statements are compiled against
   * @param traceback whether errors are shown with their stack trace
   */
  Session(Terminal terminal, ClassLoader loader, String classPath, boolean traceback) {
    this.terminal = terminal;
    this.traceback = traceback;
    this.control = new SnippetControl(loader);
    this.printer = new Printer(terminal);
    this.shell =
        JShell.builder()
            .executionEngine(control.provider(), Map.of())
            .compilerOptions("-classpath", classPath)
            .build();
  }

  /**
   * Imports before the first statement. JShell checks what it is given by compiling it, so all
   * imports go in as one piece, and one by one only where it does not take them so.
   */
  void start(List<String> imports) {
    if (imports.isEmpty() || isTaken(String.join("\n", imports))) {
      return;
    }
    imports.stream()
        .filter(each -> !isTaken(each))
        .forEach(each -> terminal.error("Not imported: " + each));
  }

  private boolean isTaken(String source) {
    return shell.eval(source).stream().allMatch(event -> event.status() == Snippet.Status.VALID);
  }

  /** What completes and what says where a statement ends. */
  SourceCodeAnalysis analysis() {
    return shell.sourceCodeAnalysis();
  }

  /** Whether a statement of the last {@link #run} failed. */
  boolean hasFailed() {
    return failed;
  }

  /**
   * Runs the complete statements that {@code source} begins with, until one fails.
   *
   * @param last whether nothing can follow, so that an {@code if} waits for no {@code else}
   * @return the beginning of a statement that is not complete yet; empty when there is none
   */
  String run(String source, boolean last) {
    failed = false;
    String rest = source;
    while (!rest.isBlank() && !failed) {
      CompletionInfo info = analysis().analyzeCompletion(rest);
      switch (info.completeness()) {
        case EMPTY -> rest = "";
        case DEFINITELY_INCOMPLETE -> {
          return rest;
        }
        case CONSIDERED_INCOMPLETE -> {
          if (!last) {
            return rest;
          }
          evaluate(rest);
          rest = "";
        }
        case UNKNOWN -> {
          evaluate(rest);
          rest = "";
        }
        default -> {
          evaluate(info.source());
          rest = info.remaining();
        }
      }
    }
    return "";
  }

  private void evaluate(String source) {
    control.forget();
    for (SnippetEvent event : shell.eval(source)) {
      if (event.causeSnippet() == null) {
        show(event);
      }
    }
  }

  private void show(SnippetEvent event) {
    Throwable thrown = control.thrown();
    Snippet snippet = event.snippet();
    if (thrown != null) {
      fail(thrown);
    } else if (event.status() == Snippet.Status.REJECTED) {
      fail(new CommandException(new Rejection(shell, snippet).problem()));
    } else if (event.exception() != null || event.status() != Snippet.Status.VALID) {
      fail(new CommandException(unresolved(snippet)));
    } else if (isExpression(snippet)) {
      print(control.result());
    }
  }

  /** Reading the rows of a query happens here, so this can fail as a statement can. */
  private void print(@Nullable Object value) {
    try {
      printer.print(value);
    } catch (RuntimeException e) {
      fail(e);
    }
  }

  private void fail(Throwable error) {
    failed = true;
    Commands.report(terminal, error, traceback);
  }

  private Problem unresolved(Snippet snippet) {
    String missing =
        snippet instanceof jdk.jshell.DeclarationSnippet declared
            ? String.join(", ", shell.unresolvedDependencies(declared).toList())
            : "";
    return Problem.of("management.E033", "What this names is not declared yet: " + missing)
        .at(snippet.source().strip().lines().findFirst().orElse(""))
        .hint("declare it, and this becomes usable");
  }

  private static boolean isExpression(Snippet snippet) {
    return switch (snippet.subKind()) {
      case TEMP_VAR_EXPRESSION_SUBKIND, VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND -> true;
      default -> false;
    };
  }

  @Override
  public void close() {
    shell.close();
  }
}
