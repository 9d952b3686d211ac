package io.charchub.contrib.staticfiles;

import io.charchub.cli.Command;
import io.charchub.cli.Terminal;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;

/** {@code manage findstatic FILE...}: where a static file comes from. */
@CommandLine.Command(
    name = "findstatic",
    description = "Says where static files are found; of several places the first counts.")
final class FindStatic implements Command {
  private final Supplier<StaticFinder> finder;

  @CommandLine.Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Names such as blog/blog.css.")
  private List<String> names = List.of();

  @CommandLine.Option(names = "--first", description = "Only the place that counts.")
  private boolean first;

  FindStatic(Supplier<StaticFinder> finder) {
    this.finder = finder;
  }

  @Override
  public int run(Terminal terminal) {
    int result = DONE;
    for (String name : names) {
      List<StaticFinder.Found> found = finder.get().findAll(name);
      if (found.isEmpty()) {
        terminal.error("No static file '" + name + "'.");
        result = FAILED;
        continue;
      }
      terminal.println(name);
      found.stream()
          .limit(first ? 1 : found.size())
          .forEach(each -> terminal.println("  " + each.location()));
    }
    return result;
  }
}
