package io.charchub.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.apps.Services;
import io.charchub.cache.Cache;
import io.charchub.cache.CacheException;
import io.charchub.cache.Caches;
import io.charchub.errors.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The caches of a project, from its settings. */
class ProjectCachesTest {
  private static final String SETTINGS =
      """
      ROOT_URLCONF = "site.Urls"
      INSTALLED_APPS = ["site"]
      [DATABASES.default]
      ENGINE = "sqlite"
      NAME = "db.sqlite3"
      [CACHES.shared]
      BACKEND = "database"
      [CACHES.files]
      BACKEND = "file"
      LOCATION = "%s"
      KEY_PREFIX = "site"
      KEY_FUNCTION = "site.Keys"
      [CACHES.own]
      BACKEND = "site.Own"
      """;

  @TempDir Path dir;
  private TestProject project;

  @BeforeEach
  void aProject() {
    project = new TestProject(dir);
    project.write("settings.toml", SETTINGS.formatted("kept"));
    project.write(
        "src/main/java/site/Keys.java",
        """
        package site;

        public final class Keys implements io.charchub.cache.KeyFunction {
          @Override
          public String key(String key, String prefix, int version) {
            return prefix + "/" + key + "/" + version;
          }
        }
        """);
  }

  @Test
  void theDefaultCacheIsInMemoryWithoutASetting() {
    try (ProjectHost host = project.host()) {
      host.open();
      Cache cache = Services.current().get(Cache.class);
      cache.set("k", "v");
      assertThat(Services.current().get(Caches.class).primary().get("k")).contains("v");
      assertThat(dir.resolve("db.sqlite3")).doesNotExist();
    }
  }

  @Test
  void cachesAreFoundByTheirAlias() {
    try (ProjectHost host = project.host()) {
      Project open = host.open();
      Caches caches = open.services().get(Caches.class);
      caches.get("files").set("k", "v");
      assertThat(caches.get("files").backend().get("site/k/1")).isEqualTo("v");
      assertThat(dir.resolve("kept")).isDirectory();
      assertThatThrownBy(() -> caches.get("fils"))
          .isInstanceOf(CacheException.class)
          .hasMessageContaining("cache.E005 There is no cache 'fils'")
          .hasMessageContaining("try: 'files'. There are: default, files, own, shared");
      assertThatThrownBy(() -> caches.get("own"))
          .hasMessageContaining("management.E003 There is no class site.Own")
          .hasMessageContaining("CACHES.own");
    }
  }

  @Test
  void createcachetableMakesTheTableOnce() {
    assertThat(project.manage("createcachetable", "--dry-run")).isZero();
    assertThat(project.out.toString())
        .contains(
            "CREATE TABLE \"charchub_cache\" (\"cache_key\" varchar(255) NOT NULL PRIMARY KEY")
        .contains("CREATE INDEX");
    assertThat(project.manage("createcachetable")).isZero();
    assertThat(project.out.toString()).contains("Made the table 'charchub_cache'.");
    assertThat(project.manage("createcachetable")).isZero();
    assertThat(project.out.toString()).contains("There is a table 'charchub_cache' already.");
    assertThat(project.manage("createcachetable", "another", "--database", "default")).isZero();
    assertThat(project.out.toString()).contains("Made the table 'another'.");
    try (ProjectHost host = project.host()) {
      host.open();
      Cache shared = Services.current().get(Caches.class).get("shared");
      shared.set("k", "v");
      assertThat(shared.get("k")).contains("v");
    }
  }

  @Test
  void aCacheWhereVisitorsCanReadItIsReported() {
    project.write("settings.toml", SETTINGS.formatted("media/cache"));
    try (ProjectHost host = project.host()) {
      assertThat(host.open().checks().run()).extracting(Problem::id).contains("cache.W001");
    }
  }
}
