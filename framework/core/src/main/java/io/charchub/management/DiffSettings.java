package io.charchub.management;

import io.charchub.cli.Command;
import io.charchub.cli.Table;
import io.charchub.cli.Terminal;
import io.charchub.conf.Settings;
import picocli.CommandLine;

/**
 * {@code manage diffsettings}: each setting that is not at its default, and where it comes from.
 */
@CommandLine.Command(
    name = "diffsettings",
    description =
        "Lists the settings that differ from their defaults, with their places; secrets masked.")
final class DiffSettings implements Command {
  private final Settings settings;

  @CommandLine.Option(names = "--all", description = "List the settings at their defaults too.")
  private boolean all;

  DiffSettings(Settings settings) {
    this.settings = settings;
  }

  @Override
  public int run(Terminal terminal) {
    Table table = Table.of("Setting", "Value", "From");
    table.row("BASE_DIR", settings.baseDir().toString(), "the project's folder");
    for (Settings.Entry entry : settings.entries()) {
      if (all || !entry.origin().isDefault()) {
        table.row(entry.name(), entry.shown(), entry.origin().text());
      }
    }
    table.print(terminal);
    return DONE;
  }

  @Override
  public boolean needsChecks() {
    return false;
  }
}
