package io.charchub.management;

import io.charchub.apps.Checks;
import io.charchub.cli.Command;
import io.charchub.cli.CommandException;
import io.charchub.cli.Style;
import io.charchub.cli.Terminal;
import io.charchub.errors.Problem;
import java.util.List;
import picocli.CommandLine;

/** {@code manage check}: runs the checks and reports everything they find. */
@CommandLine.Command(
    name = "check",
    description =
        "Looks at the whole project and reports what is wrong, each with an id and a remedy.")
final class CheckCommand implements Command {
  private final Checks checks;
  private final List<String> silenced;

  @CommandLine.Option(
      names = "--deploy",
      description = "Check too whether the project is fit for production.")
  private boolean deploy;

  @CommandLine.Option(
      names = {"-t", "--tag"},
      paramLabel = "TAG",
      description = "Run only the checks with this tag; may be given more than once.")
  private List<String> tags = List.of();

  @CommandLine.Option(names = "--list-tags", description = "List the tags and stop.")
  private boolean listTags;

  @CommandLine.Option(
      names = "--fail-level",
      paramLabel = "LEVEL",
      defaultValue = "ERROR",
      description = "From which level on the command fails: ERROR, WARNING or INFO.")
  private Checks.Level failLevel;

  CheckCommand(Checks checks, List<String> silenced) {
    this.checks = checks;
    this.silenced = silenced;
  }

  @Override
  public int run(Terminal terminal) {
    if (listTags) {
      checks.tags().forEach(terminal::println);
      return DONE;
    }
    for (String tag : tags) {
      Problem unknown = checks.unknownTag(tag);
      if (unknown != null) {
        throw CommandException.wrongUsage(unknown);
      }
    }
    List<Problem> problems = checks.run(tags, deploy, silenced);
    problems.forEach(terminal::error);
    boolean fails =
        problems.stream().anyMatch(problem -> Checks.Level.of(problem).compareTo(failLevel) <= 0);
    String sum = sum(problems);
    terminal.println(fails ? sum : terminal.style(Style.GREEN, sum));
    return fails ? FAILED : DONE;
  }

  private static String sum(List<Problem> problems) {
    if (problems.isEmpty()) {
      return "The checks found nothing wrong.";
    }
    return problems.size() == 1
        ? "The checks found 1 problem."
        : "The checks found " + problems.size() + " problems.";
  }

  @Override
  public boolean needsChecks() {
    return false;
  }
}
