package io.charchub.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.errors.Problem;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private Terminal terminal(String typed) {
    return Terminal.of(out, err, new StringReader(typed));
  }

  @Test
  void whatCouldSteerTheTerminalIsShownAsAQuestionMark() {
    terminal("").println("a\u001b]0;title\u0007b\tc");
    assertThat(out).hasToString("a?]0;title?b\tc\n");
  }

  @Test
  void withoutColourAStyleChangesNothing() {
    assertThat(terminal("").style(Style.RED, "gone")).isEqualTo("gone");
  }

  @Test
  void ourOwnStylesPass() {
    terminal("").println(Style.RED.on() + "gone" + Style.off());
    assertThat(out).hasToString("\u001b[31mgone\u001b[0m\n");
  }

  @Test
  void aQuestionIsAskedAgainUntilItIsAnswered() {
    assertThat(terminal("\n  \nshop\n").ask("Name")).isEqualTo("shop");
    assertThat(out.toString()).containsSubsequence("Name: ", "An answer is needed.", "Name: ");
  }

  @Test
  void anEmptyAnswerMeansTheUsual() {
    assertThat(terminal("\n").ask("Name", "ali")).isEqualTo("ali");
    assertThat(terminal("reza\n").ask("Name", "ali")).isEqualTo("reza");
    assertThat(terminal("\n").ask("Address", "")).isEmpty();
    assertThat(out).hasToString("Name [ali]: Name [ali]: Address: ");
  }

  @Test
  void aSecretIsReadAsItWasTyped() {
    assertThat(terminal(" درِ باغ \n").askSecret("Password")).isEqualTo(" درِ باغ ");
  }

  @Test
  void aSecretThatIsNoTextIsRefused() {
    assertThatThrownBy(() -> terminal("\uFFFD\uFFFD\n").askSecret("Password"))
        .isInstanceOf(CommandException.class)
        .hasMessageStartingWith("cli.E007 What was typed could not be read as text");
  }

  @Test
  void anEmptyAnswerMeansNo() {
    assertThat(terminal("\n").confirm("Delete it?")).isFalse();
    assertThat(out).hasToString("Delete it? [y/N] ");
  }

  @Test
  void yesIsUnderstoodInPersianToo() {
    assertThat(terminal("maybe\nبله\n").confirm("Delete it?")).isTrue();
    assertThat(out.toString()).contains("Please answer y or n.");
  }

  @Test
  void aChoiceIsMadeByItsNumber() {
    assertThat(terminal("3\n2\n").choose("Which?", List.of("one", "two"))).isEqualTo(1);
    assertThat(out.toString()).contains(" 1) one\n 2) two\n").contains("from 1 to 2");
  }

  @Test
  void withoutInputAQuestionIsRefusedRatherThanGuessed() {
    assertThatThrownBy(() -> terminal("y\n").withoutQuestions().confirm("Delete it?"))
        .isInstanceOf(CommandException.class)
        .hasMessage(
            """
            cli.E001 A question would have to be asked: Delete it?
              try: leave out --noinput and answer it, or give the answer as an option""");
  }

  @Test
  void anInputThatEndsIsAnError() {
    assertThatThrownBy(() -> terminal("").ask("Name"))
        .hasMessageStartingWith("cli.E002 The input ended before this was answered: Name");
  }

  @Test
  void aProblemGoesToTheErrorOutput() {
    terminal("").error(Problem.of("conf.E001", "No settings").hint("write some"));
    assertThat(out.toString()).isEmpty();
    assertThat(err).hasToString("conf.E001 No settings\n  try: write some\n");
  }

  @Test
  void persianCellsLineUp() {
    List<String> lines =
        Table.of("Title", "Views").row("می\u200cخواهم", "12").row("Title", "7").lines();
    assertThat(lines).containsExactly("Title    Views", "می\u200cخواهم  12", "Title    7");
  }

  @Test
  void wideCharactersCountTwice() {
    assertThat(DisplayWidth.of("日本")).isEqualTo(4);
    assertThat(DisplayWidth.of("سَلام")).isEqualTo(4);
  }

  @Test
  void progressIsPlainLinesAtEachQuarterWhereThereIsNoScreen() {
    try (ProgressBar bar = ProgressBar.start(terminal(""), "Importing", 8)) {
      for (int i = 0; i < 8; i++) {
        bar.step();
      }
    }
    assertThat(out).hasToString("Importing: 2/8\nImporting: 4/8\nImporting: 6/8\nImporting: 8/8\n");
  }

  @Test
  void aWorkOfNothingIsDoneAtOnce() {
    ProgressBar.start(terminal(""), "Importing", 0).close();
    assertThat(out).hasToString("Importing: 0/0\n");
  }
}
