package io.charchub.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheSettingsTest {
  @TempDir Path dir;

  private Map<String, CacheSettings> read(String toml) {
    try {
      Files.writeString(dir.resolve("settings.toml"), toml);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return SettingsReader.of(dir, Map.of(), null).read(List.of()).caches();
  }

  @Test
  void aProjectThatSaysNothingHasOneInMemory() {
    assertThat(read("DEBUG = true\n")).containsOnlyKeys("default");
    CacheSettings usual = read("").get("default");
    assertThat(usual.backend()).isEqualTo("memory");
    assertThat(usual.timeout()).isEqualTo(Duration.ofMinutes(5));
    assertThat(usual.version()).isEqualTo(1);
  }

  @Test
  void aTableDescribesACache() {
    Map<String, CacheSettings> caches =
        read(
            """
            [CACHES.pages]
            BACKEND = "database"
            LOCATION = "page_cache"
            DATABASE = "other"
            TIMEOUT = "none"
            KEY_PREFIX = "site"
            VERSION = 3
            KEY_FUNCTION = "mysite.Keys"
            [CACHES.pages.OPTIONS]
            MAX_ENTRIES = 500
            CULL_FREQUENCY = 0
            """);
    assertThat(caches).containsOnlyKeys("default", "pages");
    CacheSettings pages = caches.get("pages");
    assertThat(pages)
        .isEqualTo(
            new CacheSettings(
                "pages",
                "database",
                "page_cache",
                "other",
                ChronoUnit.FOREVER.getDuration(),
                "site",
                3,
                "mysite.Keys",
                Map.of("MAX_ENTRIES", 500, "CULL_FREQUENCY", 0),
                pages.origin()));
  }

  @Test
  void timesAreWrittenAsElsewhere() {
    assertThat(read("[CACHES.default]\nTIMEOUT = 0\n").get("default").timeout()).isZero();
    assertThat(read("[CACHES.default]\nTIMEOUT = \"2h\"\n").get("default").timeout())
        .isEqualTo(Duration.ofHours(2));
  }

  @Test
  void mistakesAreNamedWithTheirRemedy() {
    assertThatThrownBy(() -> read("[CACHES.default]\nBACKEND = \"memroy\"\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("conf.E012 CACHES.default.BACKEND is 'memroy', which is no backend")
        .hasMessageContaining("where: settings.toml")
        .hasMessageContaining("try: 'memory'. Backends: memory, database, file, dummy, or a class");
    assertThatThrownBy(
            () ->
                read(
                    "[CACHES.default]\n"
                        + "BACKEND = \"django.core.cache.backends.filebased.FileBasedCache\"\n"))
        .hasMessageContaining("try: 'file'. ");
    assertThatThrownBy(() -> read("[CACHES.default]\nTIMOUT = 5\n"))
        .hasMessageContaining("conf.E006 There is no setting 'CACHES.default.TIMOUT'")
        .hasMessageContaining("try: 'TIMEOUT'. It has: BACKEND, LOCATION");
    assertThatThrownBy(() -> read("[CACHES.default.OPTIONS]\nMAX = 5\n"))
        .hasMessageContaining("conf.E006 There is no setting 'CACHES.default.OPTIONS.MAX'");
    assertThatThrownBy(() -> read("[CACHES.default]\nTIMEOUT = \"never\"\n"))
        .hasMessageContaining("conf.E012 CACHES.default.TIMEOUT takes a number of seconds");
    assertThatThrownBy(() -> read("CACHES = \"memory\"\n"))
        .hasMessageContaining("conf.E012 CACHES takes a table");
  }
}
