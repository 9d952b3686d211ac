package io.charchub.management.shell;

import io.charchub.cli.Command;
import io.charchub.cli.CommandException;
import io.charchub.errors.Problem;
import java.util.List;

/**
 * Statements from lines that were written beforehand: run one after another until one fails,
 * because what follows counts on it. A line that begins with a dot goes on with the line before.
 */
final class Script {
  private final Session session;
  private final List<String> lines;

  Script(Session session, List<String> lines) {
    this.session = session;
    this.lines = lines;
  }

  /**
   * Runs them and gives the exit code.
   *
   * @throws CommandException {@code management.E031} when the lines end inside a statement
   */
  int run() {
    String open = "";
    for (int i = 0; i < lines.size(); i++) {
      open = open + lines.get(i) + "\n";
      if (goesOnWithDot(i + 1)) {
        continue;
      }
      open = session.run(open, i == lines.size() - 1);
      if (session.hasFailed()) {
        return Command.FAILED;
      }
    }
    if (!open.isBlank()) {
      throw new CommandException(
          Problem.of("management.E031", "The input ends inside a statement")
              .at(open.strip().lines().findFirst().orElse(""))
              .hint("close its brackets, braces and quotes"));
    }
    return Command.DONE;
  }

  private boolean goesOnWithDot(int from) {
    return lines.stream()
        .skip(from)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .filter(line -> line.startsWith("."))
        .isPresent();
  }
}
