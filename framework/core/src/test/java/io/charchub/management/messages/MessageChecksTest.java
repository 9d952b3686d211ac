package io.charchub.management.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Apps;
import io.charchub.errors.Problem;
import io.charchub.management.compilation.ProjectLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageChecksTest {
  @TempDir Path dir;

  @BeforeEach
  void shop() throws IOException {
    Files.createDirectories(dir.resolve("src/main/java/shop"));
    Files.createDirectories(dir.resolve("src/main/resources/shop"));
  }

  private void write(String language, String content) throws IOException {
    Files.writeString(
        dir.resolve("src/main/resources/shop/messages" + language + ".properties"), content);
  }

  private List<String> problems(String... languages) {
    MessageProject project =
        new MessageProject(
            Apps.of(Apps.plain("shop")),
            new ProjectLayout(dir),
            Stream.of(languages).map(Locale::forLanguageTag).toList(),
            List.of());
    return new MessageChecks(project).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void aProjectWithoutTranslationsNeedsNone() {
    assertThat(problems("en", "fa")).isEmpty();
  }

  @Test
  void whatALanguageLacksIsNamed() throws IOException {
    write("_fa", "Save = ذخیره\nOpen =\n");
    assertThat(problems("en", "fa", "de"))
        .containsExactly(
            """
            i18n.W001 'fa' lacks 1 text of the app 'shop': 'Open'
              where: src/main/resources/shop/messages_fa.properties
              try: translate what is empty there; 'manage makemessages' adds what is missing""",
            """
            i18n.W001 'de' lacks 2 texts of the app 'shop': 'Open', 'Save'
              where: src/main/resources/shop/messages_de.properties
              try: translate what is empty there; 'manage makemessages' adds what is missing""");
    write("_fa", "a =\nb =\nc =\nd =\ne =\nf =\n");
    assertThat(problems("fa")).hasSize(1).first().asString().contains("'e' and 1 more");
  }

  @Test
  void aRegionFallsBackToItsLanguage() throws IOException {
    write("_pt", "Save = Salvar\n");
    write("_pt_BR", "Save =\n");
    assertThat(problems("pt", "pt-BR")).isEmpty();
  }

  @Test
  void aNameNeedsAnEnglishText() throws IOException {
    write("_fa", "shop.title = فروشگاه\nSave = ذخیره\n");
    assertThat(problems("en", "fa"))
        .singleElement()
        .asString()
        .startsWith("i18n.W001 'en' lacks 1 text of the app 'shop': 'shop.title'");
  }

  @Test
  void aTranslationShowsTheValuesOfItsText() throws IOException {
    write("", "shop.sum = {count} things for {sum}\n");
    write(
        "_fa",
        """
        shop.sum = {count} چیز
        {0}\\ of\\ {1} = {0} از {2}
        {0}\\ thing = {0, plural, other {# چیز}}
        Hello,\\ {name} = درود {name
        Use\\ { = { به کار ببرید
        """);
    assertThat(problems("en", "fa"))
        .map(problem -> problem.lines().findFirst().orElse(""))
        .containsExactly(
            "i18n.E008 The translation of 'shop.sum' does not show {sum}",
            "i18n.E008 The translation of '{0} of {1}' does not show {1}, and shows {2}, which the text has not",
            "i18n.E003 The text of 'Hello, {name}' is no well-formed pattern");
  }

  @Test
  void aFileThatCannotBeReadIsOneOfTheProblems() throws IOException {
    write("_fa", "a = \\u12");
    assertThat(problems("fa")).singleElement().asString().startsWith("i18n.E002");
  }
}
