package io.charchub.contrib;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Apps;
import io.charchub.cli.Commands;
import io.charchub.cli.Terminal;
import io.charchub.i18n.Translations;
import io.charchub.management.compilation.ProjectLayout;
import io.charchub.management.messages.MakeMessages;
import io.charchub.management.messages.MessageChecks;
import io.charchub.management.messages.MessageProject;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Holds the texts of the apps that ship to their sources, English and Persian. */
class AppsTextsTest {
  private final MessageProject apps =
      new MessageProject(
          Apps.of(
              Apps.plain("io.charchub.contrib.admin"),
              Apps.plain("io.charchub.contrib.auth"),
              Apps.plain("io.charchub.contrib.contenttypes"),
              Apps.plain("io.charchub.contrib.flatpages"),
              Apps.plain("io.charchub.contrib.humanize"),
              Apps.plain("io.charchub.contrib.messages"),
              Apps.plain("io.charchub.contrib.redirects"),
              Apps.plain("io.charchub.contrib.rest"),
              Apps.plain("io.charchub.contrib.sessions"),
              Apps.plain("io.charchub.contrib.staticfiles")),
          new ProjectLayout(Path.of("")),
          List.of(Locale.ENGLISH, Locale.forLanguageTag("fa")),
          Translations.framework().baseNames());

  @Test
  void everyTextOfTheSourcesIsInBothFilesAndNoOther() {
    StringWriter out = new StringWriter();
    Terminal terminal = Terminal.of(out, out, new StringReader(""));
    int code =
        new Commands(() -> List.of(new MakeMessages(apps)), each -> {})
            .run(terminal, "makemessages", List.of("--check"));
    assertThat(code).as(out.toString()).isZero();
    assertThat(out.toString()).containsPattern("auth/messages_fa\\.properties: \\d{2} texts");
  }

  @Test
  void everyTextIsTranslatedAndShowsItsValues() {
    assertThat(new MessageChecks(apps).problems()).isEmpty();
  }
}
