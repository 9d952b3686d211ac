package io.charchub.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.errors.Problem;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandsTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<String> checked = new ArrayList<>();
  private final Commands commands =
      new Commands(() -> List.of(new Greet(), new Fail()), terminal -> checked.add("checked"));

  @CommandLine.Command(name = "greet", description = "Greets somebody.")
  static final class Greet implements Command {
    @CommandLine.Parameters(paramLabel = "NAME")
    private String name = "";

    @CommandLine.Option(names = "--loud")
    private boolean loud;

    @Override
    public int run(Terminal terminal) {
      terminal.println("Hello " + name + (loud ? "!" : ""));
      return DONE;
    }
  }

  @CommandLine.Command(name = "fail")
  static final class Fail implements Command {
    @CommandLine.Parameters(paramLabel = "HOW", defaultValue = "known")
    private String how = "";

    @Override
    public int run(Terminal terminal) {
      if (how.equals("unknown")) {
        throw new IllegalStateException("a defect");
      }
      throw new CommandException(Problem.of("shop.E001", "The shop is shut"));
    }

    @Override
    public boolean needsChecks() {
      return false;
    }
  }

  private int run(String name, String... arguments) {
    Terminal terminal = Terminal.of(out, err, new StringReader(""));
    return commands.run(terminal, name, List.of(arguments));
  }

  @Test
  void aCommandGetsItsArgumentsAfterTheChecks() {
    assertThat(run("greet", "Sara", "--loud")).isZero();
    assertThat(out).hasToString("Hello Sara!\n");
    assertThat(checked).containsExactly("checked");
  }

  @Test
  void anUnknownCommandIsWrongUsageAndNamesTheNearest() {
    assertThat(run("gret")).isEqualTo(2);
    assertThat(err)
        .hasToString(
            """
            cli.E004 There is no command 'gret'
              try: 'greet'. 'manage help' lists the commands
            """);
  }

  @Test
  void anUnknownOptionIsWrongUsageAndNamesTheNearest() {
    assertThat(run("greet", "Sara", "--luod")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("cli.E005 Unknown option: '--luod'")
        .contains("where: manage greet Sara --luod")
        .contains("try: '--loud'. 'manage help greet' lists");
  }

  @Test
  void aMissingParameterIsWrongUsage() {
    assertThat(run("greet")).isEqualTo(2);
    assertThat(err.toString()).contains("cli.E005 Missing required parameter: 'NAME'");
    assertThat(checked).isEmpty();
  }

  @Test
  void aFailureIsAProblemWithoutAStackTrace() {
    assertThat(run("fail")).isEqualTo(1);
    assertThat(err).hasToString("shop.E001 The shop is shut\n");
    assertThat(checked).isEmpty();
  }

  @Test
  void withTracebackTheStackTraceIsShown() {
    assertThat(run("fail", "--traceback")).isEqualTo(1);
    assertThat(err.toString())
        .contains("CommandsTest.java:")
        .endsWith("shop.E001 The shop is shut\n");
  }

  @Test
  void aDefectSaysHowToSeeWhere() {
    assertThat(run("fail", "unknown")).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("cli.E006 An unexpected error: java.lang.IllegalStateException: a defect")
        .contains("--traceback");
  }

  @Test
  void helpListsParametersAndTheOptionsOfEveryCommand() {
    assertThat(run("greet", "--help")).isZero();
    assertThat(out.toString())
        .contains("Usage: manage greet", "Greets somebody.", "NAME", "--loud", "--traceback");
    assertThat(commands.usage("greet")).isEqualTo(out.toString());
  }

  @Test
  void codeThatCallsACommandGetsTheExceptionItself() {
    Terminal terminal = Terminal.of(out, err, new StringReader(""));
    assertThat(commands.call(terminal, "greet", "Sara")).isZero();
    assertThatThrownBy(() -> commands.call(terminal, "fail")).isInstanceOf(CommandException.class);
    assertThatThrownBy(() -> commands.call(terminal, "none")).hasMessageContaining("cli.E004");
  }

  @Test
  void ofTwoCommandsWithOneNameTheLaterCounts() {
    Greet later = new Greet();
    Commands twice = new Commands(() -> List.of(new Greet(), later), terminal -> {});
    assertThat(twice.find("greet")).isSameAs(later);
    assertThat(Commands.descriptionOf(later)).isEqualTo("Greets somebody.");
  }

  @Test
  void aCommandWithoutANameIsRefused() {
    Command nameless = terminal -> Command.DONE;
    assertThatThrownBy(() -> Commands.nameOf(nameless))
        .hasMessageStartingWith("cli.E003 ")
        .hasMessageContaining("@CommandLine.Command");
  }
}
