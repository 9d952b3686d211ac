package io.charchub.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationsTest {
  /** A value for every name that a text of the framework shows. */
  private static final Map<String, Object> VALUES = new HashMap<>();

  static {
    for (String name :
        List.of(
            "0",
            "limit",
            "length",
            "value",
            "model",
            "field",
            "fields",
            "name",
            "step",
            "offset",
            "separator",
            "zone",
            "extension",
            "allowed")) {
      VALUES.put(name, 1);
    }
  }

  @TempDir Path folder = Path.of("");
  private Translations texts = Translations.framework();

  @BeforeEach
  void files() throws IOException {
    write(
        "shop_fa.properties",
        "Save=ذخیره\n{0}\\ comment={0, plural, other {# دیدگاه}}\nbroken={0\n");
    write("shop_fa_AF.properties", "Save=نگه‌داشتن\n");
    write("shop.properties", "shop.title=The shop of {name}\n");
    write("base_fa.properties", "Save=از پایه\nDelete=حذف\n");
    texts = Translations.of(loader(), List.of("shop", "base"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private ClassLoader loader() throws MalformedURLException {
    return new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
  }

  private String in(String language, String key, Object... values) {
    try (Scope scope = Languages.use(Languages.parse(language))) {
      return texts.tr(key, values);
    }
  }

  @Test
  void theTextOfTheLanguageIsFoundAndEnglishStandsForItself() {
    assertThat(in("fa", "Save")).isEqualTo("ذخیره");
    assertThat(in("en", "Save")).isEqualTo("Save");
    assertThat(in("de", "Save")).isEqualTo("Save");
  }

  @Test
  void aRegionComesBeforeItsLanguageAndTheFirstBaseNameBeforeTheNext() {
    assertThat(in("fa-af", "Save")).isEqualTo("نگه‌داشتن");
    assertThat(in("fa-af", "Delete")).isEqualTo("حذف");
    assertThat(in("fa", "Delete")).isEqualTo("حذف");
  }

  @Test
  void aTextThatALanguageLacksIsEnglish() {
    try (Scope scope = Languages.use(Languages.parse("fa"))) {
      assertThat(texts.tr("shop.title", Map.of("name", "Sara"))).isEqualTo("The shop of Sara");
      assertThat(texts.tr("shop.title", Map.of())).isEqualTo("The shop of {name}");
      assertThat(texts.has("shop.title")).isTrue();
      assertThat(texts.has("nowhere")).isFalse();
    }
  }

  @Test
  void valuesAreWrittenInTheLanguage() {
    assertThat(in("fa", "{0} of {1}", 1234, LocalDate.of(2025, 3, 20)))
        .isEqualTo("۱٬۲۳۴ of ۳۰ اسفند ۱۴۰۳");
    assertThat(in("en", "{0}, {1}", "it's", null)).isEqualTo("it's, ");
    assertThat(in("en", "{0}", "{1}")).isEqualTo("{1}");
  }

  @Test
  void aCountChoosesByTheRulesOfTheLanguage() {
    assertThat(texts.plural("{0} comment", "{0} comments", 1)).isEqualTo("1 comment");
    assertThat(texts.plural("{0} comment", "{0} comments", 2)).isEqualTo("2 comments");
    assertThat(texts.plural("{0} comment", "{0} comments", 0)).isEqualTo("0 comments");
    try (Scope scope = Languages.use(Languages.parse("fa"))) {
      assertThat(texts.plural("{0} comment", "{0} comments", 2)).isEqualTo("۲ دیدگاه");
    }
  }

  @Test
  void aBrokenPatternIsNamed() {
    assertThat(in("fa", "broken")).isEqualTo("{0");
    assertThatThrownBy(() -> in("fa", "broken", 1))
        .isInstanceOf(I18nException.class)
        .hasMessageStartingWith("i18n.E003 The text of 'broken' is no well-formed pattern: ")
        .hasMessageContaining("where: language fa")
        .hasMessageContaining("try: close every '{'");
  }

  @Test
  void aFileThatIsNotUtf8IsNamed() throws IOException {
    Files.write(
        folder.resolve("bad_fa.properties"), "a=\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    texts = Translations.of(loader(), List.of("bad"));
    assertThatThrownBy(() -> in("fa", "a"))
        .isInstanceOf(I18nException.class)
        .hasMessage(
            """
            i18n.E002 The file of messages cannot be read: it is not UTF-8
              where: bad_fa.properties
              try: save the file as UTF-8, one 'key = text' a line""");
  }

  @Test
  void theFrameworksOwnTextsAreThereInBothLanguagesAndWellFormed() throws IOException {
    Properties english = framework("");
    Properties persian = framework("_fa");
    assertThat(persian.keySet()).isEqualTo(english.keySet()).hasSizeGreaterThan(30);
    for (String language : new String[] {"en", "fa"}) {
      try (Scope scope = Languages.use(Languages.parse(language))) {
        for (Object key : english.keySet()) {
          String text = Translations.framework().tr((String) key, VALUES);
          assertThat(text).isNotBlank().isNotEqualTo(key).doesNotContain("{").doesNotContain("}");
        }
      }
    }
    assertThat(persian.values())
        .allSatisfy(text -> assertThat((String) text).doesNotContain("ي").doesNotContain("ك"));
  }

  private static Properties framework(String language) throws IOException {
    Properties properties = new Properties();
    try (var reader =
        new java.io.InputStreamReader(
            Translations.class.getResourceAsStream("messages" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
