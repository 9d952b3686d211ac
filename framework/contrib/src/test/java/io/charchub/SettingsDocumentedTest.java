package io.charchub;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.AppConfig;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.ProvidesSettings;
import io.charchub.conf.Setting;
import io.charchub.contrib.auth.AuthConfig;
import io.charchub.contrib.rest.RestConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds the reference of settings to the code. Its tables are made from {@link BuiltInSettings} and
 * from what the apps that ship provide; run with {@code -Ddocs.write=true}, this test writes them
 * into the page.
 */
class SettingsDocumentedTest {
  private static final Path PAGE = Path.of("../../docs/reference/settings.md");
  private static final String BEGIN = "<!-- written by SettingsDocumentedTest: %s -->\n";
  private static final String END = "<!-- end -->";

  private static Map<String, List<Setting<?>>> tables() {
    Map<String, List<Setting<?>>> tables = new LinkedHashMap<>();
    tables.put("every project", BuiltInSettings.all());
    for (ProvidesSettings app : List.<ProvidesSettings>of(new AuthConfig(), new RestConfig())) {
      tables.put(((AppConfig) app).label(), app.settings());
    }
    return tables;
  }

  @Test
  void theReferenceHasEverySettingWithItsKindDefaultAndMeaning() throws IOException {
    for (Map.Entry<String, List<Setting<?>>> entry : tables().entrySet()) {
      String page = Files.readString(PAGE);
      String opening = BEGIN.formatted(entry.getKey());
      int begin = page.indexOf(opening) + opening.length();
      int end = page.indexOf(END, begin);
      String table = table(entry.getValue());
      if (Boolean.getBoolean("docs.write")) {
        page = page.substring(0, begin) + table + page.substring(end);
        Files.writeString(PAGE, page);
        end = page.indexOf(END, begin);
      }
      assertThat(page.substring(begin, end))
          .as("docs/reference/settings.md; -Ddocs.write=true writes it anew")
          .isEqualTo(table);
    }
  }

  @Test
  void everySettingSaysWhatItMeans() {
    assertThat(BuiltInSettings.all()).hasSizeGreaterThan(50);
    assertThat(tables().values())
        .allSatisfy(
            settings ->
                assertThat(settings)
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.meaning()).isNotBlank()));
  }

  private static String table(List<Setting<?>> settings) {
    return settings.stream()
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
