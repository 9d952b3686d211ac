package io.charchub.management;

import io.charchub.cli.Command;
import io.charchub.cli.Terminal;
import picocli.CommandLine;

/** {@code manage version}: the version of the framework. */
@CommandLine.Command(name = "version", description = "Shows the version of Charchub.")
final class Version implements Command {
  /** The version that this is, as the POMs have it. */
  static final String NUMBER = "0.1.0";

  @Override
  public int run(Terminal terminal) {
    terminal.println(NUMBER);
    return DONE;
  }

  @Override
  public boolean needsChecks() {
    return false;
  }
}
