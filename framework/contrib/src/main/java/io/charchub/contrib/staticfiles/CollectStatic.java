package io.charchub.contrib.staticfiles;

import io.charchub.cli.Command;
import io.charchub.cli.CommandException;
import io.charchub.cli.ProgressBar;
import io.charchub.cli.Terminal;
import io.charchub.errors.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * {@code manage collectstatic}: copies every static file to STATIC_ROOT, for a web server in front.
 */
@CommandLine.Command(
    name = "collectstatic",
    description = "Copies every static file, plain and hashed, to STATIC_ROOT.")
final class CollectStatic implements Command {
  private final Supplier<StaticFinder> finder;
  private final Supplier<Optional<Path>> root;

  @CommandLine.Option(names = "--dry-run", description = "Say what would be copied.")
  private boolean dryRun;

  CollectStatic(Supplier<StaticFinder> finder, Supplier<Optional<Path>> root) {
    this.finder = finder;
    this.root = root;
  }

  @Override
  public int run(Terminal terminal) {
    Path target =
        root.get()
            .orElseThrow(
                () ->
                    new CommandException(
                        new Problem(
                            "staticfiles.E004",
                            "There is no folder to collect into",
                            "settings.toml",
                            "STATIC_ROOT = \"${BASE_DIR}/static-root\"")));
    Collection<StaticFile> files = StaticIndex.of(finder.get()).files();
    int written = 0;
    try (ProgressBar bar = ProgressBar.start(terminal, "Collecting", files.size())) {
      for (StaticFile file : files) {
        written += write(target.resolve(file.name()), file.content());
        written += write(target.resolve(file.hashedName()), file.content());
        bar.step();
      }
    } catch (IOException e) {
      throw new CommandException(
          new Problem(
              "staticfiles.E005",
              "A static file cannot be written: " + e.getMessage(),
              target.toString(),
              "the folder's permissions, or another STATIC_ROOT"));
    }
    terminal.println(
        written
            + (dryRun ? " files would be written to " : " files written to ")
            + target
            + ", "
            + (2 * files.size() - written)
            + " as before.");
    return DONE;
  }

  private int write(Path file, byte[] content) throws IOException {
    if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content)) {
      return 0;
    }
    if (!dryRun) {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    }
    return 1;
  }
}
