package blog.commands;

import blog.importing.Importer;
import io.charchub.cli.Command;
import io.charchub.cli.CommandException;
import io.charchub.cli.Terminal;
import io.charchub.errors.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code manage importposts DIR}. */
@CommandLine.Command(
    name = "importposts",
    description = "Reads the posts of a Jekyll or Hugo site. Running it again changes nothing.")
public final class ImportPosts implements Command {

  @CommandLine.Parameters(paramLabel = "DIR", description = "The folder with the Markdown files.")
  private @Nullable Path folder;

  @Override
  public int run(Terminal terminal) {
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CommandException(
          new Problem(
              "blog.E001",
              "There is no such folder",
              String.valueOf(folder),
              "the folder that holds the site's Markdown files"));
    }
    Importer.Outcome outcome;
    try {
      outcome = Importer.run(folder, terminal);
    } catch (IOException e) {
      throw new CommandException(
          new Problem(
              "blog.E002",
              "The folder cannot be listed: " + e.getMessage(),
              folder.toString(),
              "its permissions"));
    }
    for (Importer.Refused each : outcome.refused()) {
      terminal.error(each.file() + ": " + each.reason());
    }
    terminal.println(
        outcome.stored()
            + " stored ("
            + outcome.created()
            + " new, "
            + outcome.updated()
            + " changed, "
            + outcome.unchanged()
            + " as before), "
            + outcome.refused().size()
            + " refused.");
    return outcome.refused().isEmpty() ? DONE : FAILED;
  }
}
