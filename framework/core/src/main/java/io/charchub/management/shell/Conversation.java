package io.charchub.management.shell;

import io.charchub.cli.Command;
import io.charchub.cli.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.TerminalBuilder;

/**
 * Statements that a person types: a prompt with completion, history, and lines until a statement is
 * complete. Ends at Ctrl-D or {@code exit}.
 */
final class Conversation {
  private static final Set<String> FAREWELLS = Set.of("exit", "exit()", "quit", "quit()", "/exit");

  private final Session session;
  private final Terminal terminal;
  private final List<String> imports;

  Conversation(Session session, Terminal terminal, List<String> imports) {
    this.session = session;
    this.terminal = terminal;
    this.imports = imports;
  }

  /** Talks until the person leaves; a statement that fails does not end the talk. */
  int run() {
    session.start(imports);
    long models = imports.stream().filter(each -> each.endsWith("_;")).count();
    terminal.println(
        models + " models imported. Java statements, Tab completes, Ctrl-D or 'exit' leaves.");
    try (org.jline.terminal.Terminal screen = TerminalBuilder.builder().system(true).build()) {
      talk(reader(screen));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Command.DONE;
  }

  private LineReader reader(org.jline.terminal.Terminal screen) {
    Path history = Path.of(System.getProperty("user.home"), ".charchub_shell_history");
    keepPrivate(history);
    return LineReaderBuilder.builder()
        .terminal(screen)
        .parser(new StatementParser(session.analysis()))
        .completer(new StatementCompleter(session.analysis()))
        .variable(LineReader.HISTORY_FILE, history)
        .variable(LineReader.SECONDARY_PROMPT_PATTERN, "... ")
        .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .build();
  }

  private void talk(LineReader reader) {
    while (true) {
      try {
        String statement = reader.readLine(">>> ");
        if (FAREWELLS.contains(statement.strip())) {
          return;
        }
        session.run(statement, true);
      } catch (UserInterruptException abandoned) {
        // Ctrl-C gives up the line, not the shell.
      } catch (EndOfFileException end) {
        return;
      }
    }
  }

  /** What was typed may hold names and passwords of others. */
  private static void keepPrivate(Path history) {
    try {
      if (!Files.exists(history)
          && history.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            history,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
    } catch (IOException noHistory) {
      // A home that cannot be written to has no history.
    }
  }
}
