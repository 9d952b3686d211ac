package io.charchub.management.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Apps;
import io.charchub.cli.Commands;
import io.charchub.cli.Terminal;
import io.charchub.management.compilation.ProjectLayout;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Holds the framework's own texts to its sources, English and Persian. */
class FrameworkTextsTest {
  private final MessageProject framework =
      new MessageProject(
          Apps.of(Apps.plain("io.charchub.i18n")),
          new ProjectLayout(Path.of("")),
          List.of(Locale.ENGLISH, Locale.forLanguageTag("fa")),
          List.of());

  @Test
  void everyTextOfTheSourcesIsInBothFilesAndNoOther() {
    StringWriter out = new StringWriter();
    Terminal terminal = Terminal.of(out, out, new StringReader(""));
    int code =
        new Commands(() -> List.of(new MakeMessages(framework)), each -> {})
            .run(terminal, "makemessages", List.of("--check"));
    assertThat(code).as(out.toString()).isZero();
    assertThat(out.toString())
        .containsPattern("messages\\.properties: \\d{3} texts, 0 new, 0 stale, 0 to translate")
        .containsPattern("messages_fa\\.properties: \\d{3} texts, 0 new, 0 stale, 0 to translate");
  }

  @Test
  void everyTextIsTranslatedAndShowsItsValues() {
    assertThat(new MessageChecks(framework).problems()).isEmpty();
  }
}
