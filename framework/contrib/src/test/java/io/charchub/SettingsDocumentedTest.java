package io.charchub;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds the reference of settings to the code. The table is made from {@link BuiltInSettings}; run
 * with {@code -Ddocs.write=true}, this test writes it into the page.
 */
class SettingsDocumentedTest {
  private static final Path PAGE = Path.of("../../docs/reference/settings.md");
  private static final String BEGIN = "<!-- written by SettingsDocumentedTest -->\n";
  private static final String END = "<!-- end -->";

  @Test
  void theReferenceHasEverySettingWithItsKindDefaultAndMeaning() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END, begin);
    if (Boolean.getBoolean("docs.write")) {
      page = page.substring(0, begin) + table() + page.substring(end);
      Files.writeString(PAGE, page);
      end = page.indexOf(END, begin);
    }
    assertThat(page.substring(begin, end))
        .as("docs/reference/settings.md; -Ddocs.write=true writes it anew")
        .isEqualTo(table());
  }

  @Test
  void everySettingSaysWhatItMeans() {
    assertThat(BuiltInSettings.all()).hasSizeGreaterThan(50);
    assertThat(BuiltInSettings.all()).allSatisfy(each -> assertThat(each.meaning()).isNotBlank());
  }

  private static String table() {
    return BuiltInSettings.all().stream()
        .map(SettingsDocumentedTest::row)
        .collect(
            Collectors.joining("", "| name | kind | default | meaning |\n|---|---|---|---|\n", ""));
  }

  private static String row(Setting<?> setting) {
    return "| `%s` | %s | `%s` | %s |\n"
        .formatted(
            setting.name(),
            cell(setting.kindInWords()),
            cell(setting.defaultInWords()),
            cell(setting.meaning()));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
