package io.charchub.management;

import io.charchub.cli.Command;
import io.charchub.cli.Commands;
import io.charchub.cli.Style;
import io.charchub.cli.Terminal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code manage help}: the list of commands, or how to use one. */
@CommandLine.Command(
    name = "help",
    description = "Lists the commands, or shows how to use one of them.")
final class Help implements Command {
  private final Supplier<Map<String, List<Command>>> byOwner;
  private final Supplier<Commands> commands;

  @CommandLine.Parameters(
      arity = "0..1",
      paramLabel = "COMMAND",
      description = "The command to explain.")
  private @Nullable String command;

  /**
   * @param byOwner the commands by the label of the app that gives them, {@code charchub} first
   */
  Help(Supplier<Map<String, List<Command>>> byOwner, Supplier<Commands> commands) {
    this.byOwner = byOwner;
    this.commands = commands;
  }

  @Override
  public int run(Terminal terminal) {
    if (command != null) {
      terminal.print(commands.get().usage(command));
      return DONE;
    }
    terminal.println("Usage: manage COMMAND [options]");
    byOwner
        .get()
        .forEach(
            (owner, provided) -> {
              if (!provided.isEmpty()) {
                terminal.println();
                terminal.println(terminal.style(Style.BOLD, "[" + owner + "]"));
                list(terminal, provided);
              }
            });
    terminal.println();
    terminal.println("'manage help COMMAND' explains one.");
    return DONE;
  }

  private static void list(Terminal terminal, List<Command> provided) {
    Map<String, String> lines = new TreeMap<>();
    provided.forEach(each -> lines.put(Commands.nameOf(each), Commands.descriptionOf(each)));
    int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
    lines.forEach(
        (name, description) ->
            terminal.println("  " + name + " ".repeat(width - name.length() + 2) + description));
  }

  @Override
  public boolean needsChecks() {
    return false;
  }
}
