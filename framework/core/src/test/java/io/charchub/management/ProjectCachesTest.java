package io.charchub.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.apps.Services;
import io.charchub.cache.Cache;
import io.charchub.cache.CacheException;
import io.charchub.cache.Caches;
import io.charchub.errors.Problem;
import java.net.http.HttpResponse;
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
    assertThat(project.manage("createcachetable", "--database", "defualt")).isEqualTo(1);
    assertThat(project.err.toString()).contains("db.E003 There is no database 'defualt'");
    try (ProjectHost host = project.host()) {
      host.open();
      Cache shared = Services.current().get(Caches.class).get("shared");
      shared.set("k", "v");
      assertThat(shared.get("k")).contains("v");
    }
  }

  private static final String COUNTED =
      """
      package site;

      import static io.charchub.urls.Routes.path;
      import static io.charchub.views.Decorators.cachePage;
      import static io.charchub.views.Decorators.varyOnHeaders;

      import io.charchub.http.Cookie;
      import io.charchub.http.Middleware;
      import io.charchub.http.Request;
      import io.charchub.http.Response;
      import io.charchub.urls.Route;
      import io.charchub.urls.UrlConf;
      import java.time.Duration;
      import java.util.List;
      import java.util.concurrent.atomic.AtomicInteger;

      public final class Urls implements UrlConf {
        private static final AtomicInteger MADE = new AtomicInteger();

        static Response page(Request request) {
          Response page = Response.html("page " + MADE.incrementAndGet());
          return request.path().equals("/cookie/") ? page.cookie(Cookie.of("a", "b")) : page;
        }

        @Override
        public List<Route> urlpatterns() {
          Middleware kept = cachePage(Duration.ofMinutes(1));
          return List.of(
              path("kept/", Urls::page).with(kept),
              path("cookie/", Urls::page).with(kept),
              path("vary/", Urls::page).with(varyOnHeaders("X-Kind"), kept),
              path("plain/", Urls::page));
        }
      }
      """;

  @Test
  void pagesAreKeptOnARunningSite() throws Exception {
    project.write("src/main/java/site/Urls.java", COUNTED);
    try (ProjectHost host = project.host();
        RunningSite site = RunningSite.start(host.open())) {
      HttpResponse<String> first = site.get("/kept/");
      assertThat(first.body()).isEqualTo("page 1");
      assertThat(first.headers().firstValue("Cache-Control")).contains("max-age=60");
      HttpResponse<String> second = site.get("/kept/");
      assertThat(second.body()).isEqualTo("page 1");
      assertThat(second.headers().firstValue("Age")).isPresent();
      assertThat(second.headers().allValues("Content-Security-Policy")).hasSize(1);
      assertThat(second.headers().allValues("Vary").toString()).contains("Accept-Language");
      assertThat(site.get("/kept/?page=2").body()).isEqualTo("page 2");
      assertThat(site.get("/cookie/").body()).isEqualTo("page 3");
      assertThat(site.get("/cookie/").body()).isEqualTo("page 4");
      assertThat(site.get("/vary/").body()).isEqualTo("page 5");
      assertThat(site.get("/vary/").body()).isEqualTo("page 5");
      assertThat(site.get("/plain/").body()).isEqualTo("page 6");
      assertThat(site.get("/plain/").body()).isEqualTo("page 7");
    }
  }

  @Test
  void theMiddlewareCacheKeepsThePagesOfTheWholeSite() throws Exception {
    project.write("src/main/java/site/Urls.java", COUNTED);
    project.environment.put("CHARCHUB_MIDDLEWARE", "security,gzip,conditional,locale,cache");
    project.environment.put("CHARCHUB_CACHE_MIDDLEWARE_SECONDS", "5");
    try (ProjectHost host = project.host();
        RunningSite site = RunningSite.start(host.open())) {
      assertThat(site.get("/plain/").headers().firstValue("Cache-Control")).contains("max-age=5");
      assertThat(site.get("/plain/").body()).isEqualTo("page 1");
      assertThat(site.get("/kept/").body()).isEqualTo("page 2");
      assertThat(site.get("/kept/").body()).isEqualTo("page 2");
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
