package io.charchub.contrib.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.apps.Services;
import io.charchub.cache.Cache;
import io.charchub.cache.CacheException;
import io.charchub.cache.CacheOptions;
import io.charchub.cache.Caches;
import io.charchub.cache.CullOptions;
import io.charchub.cache.DatabaseBackend;
import io.charchub.cache.MemoryBackend;
import io.charchub.conf.Settings;
import io.charchub.conf.SettingsReader;
import io.charchub.contrib.Visitor;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions in a cache, and in the database with a cache before it. */
class CachedSessionsTest {
  @TempDir Path folder;
  private TestDatabase database;
  private Services.Scope services;
  private Cache cache;

  @BeforeEach
  void aDatabase() {
    database = TestDatabase.sqlite(folder.resolve("db.sqlite3"), "io.charchub.contrib.sessions");
    cache = new Cache(new MemoryBackend(100, 1_000_000), CacheOptions.DEFAULT);
  }

  @AfterEach
  void close() {
    services.close();
    database.close();
  }

  private Visitor visitor(String engine) throws Exception {
    Files.writeString(
        folder.resolve("settings.toml"),
        "SECRET_KEY = \"%s\"\nSESSION_ENGINE = \"%s\"\n".formatted("k3y-".repeat(20), engine));
    Settings settings = SettingsReader.of(folder, Map.of(), null).read(java.util.List.of());
    services =
        Services.install(
            Services.current().toBuilder()
                .put(Settings.class, settings)
                .put(Caches.class, new Caches(Map.of("default", () -> cache)))
                .build());
    Middleware middleware = new SessionsConfig().middleware().get("sessions").get();
    return new Visitor(CachedSessionsTest::view, middleware);
  }

  private static Response view(Request request) {
    if (request.path().equals("/flush")) {
      request.session().flush();
      return Response.text("flushed");
    }
    if (request.path().equals("/read")) {
      return Response.text(String.valueOf(request.session().get("count").orElse("none")));
    }
    long count = request.session().get("count", Number.class).map(Number::longValue).orElse(0L) + 1;
    request.session().set("count", count);
    return Response.text("" + count);
  }

  @Test
  void aSessionInACacheCostsNoQueryAndIsGoneWhenForgotten() throws Exception {
    try (Visitor visitor = visitor("cache");
        var recording = database.databases().log().recordAllThreads()) {
      assertThat(visitor.get("/count").body()).isEqualTo("1");
      assertThat(visitor.get("/count").body()).isEqualTo("2");
      String key = visitor.cookie("sessionid").orElseThrow();
      assertThat(cache.get("sessions." + key, String.class).orElseThrow()).contains(":");
      cache.clear();
      assertThat(visitor.get("/count").body()).isEqualTo("1");
      assertThat(visitor.cookie("sessionid").orElseThrow()).isNotEqualTo(key);
      visitor.get("/flush");
      assertThat(visitor.get("/read").body()).isEqualTo("none");
      assertThat(recording.count()).isZero();
    }
  }

  @Test
  void aSessionInACacheWhoseTextSomebodyChangedIsEmpty() throws Exception {
    try (Visitor visitor = visitor("cache")) {
      visitor.get("/count");
      String key = "sessions." + visitor.cookie("sessionid").orElseThrow();
      cache.set(key, "x" + cache.get(key, String.class).orElseThrow());
      assertThat(visitor.get("/read").body()).isEqualTo("none");
    }
  }

  @Test
  void aSessionWithACacheBeforeItIsReadWithoutAQueryAndSurvivesTheCache() throws Exception {
    try (Visitor visitor = visitor("cached_db")) {
      visitor.get("/count");
      assertThat(Session.objects.count()).isEqualTo(1);
      try (var recording = database.databases().log().recordAllThreads()) {
        assertThat(visitor.get("/read").body()).isEqualTo("1");
        assertThat(recording.count()).isZero();
      }
      cache.clear();
      assertThat(visitor.get("/read").body()).isEqualTo("1");
      try (var recording = database.databases().log().recordAllThreads()) {
        assertThat(visitor.get("/read").body()).isEqualTo("1");
        assertThat(recording.count()).isZero();
      }
      visitor.get("/flush");
      assertThat(Session.objects.exists()).isFalse();
      assertThat(visitor.get("/read").body()).isEqualTo("none");
    }
  }

  @Test
  void aSessionThatEndedInTheDatabaseDoesNotComeBackByTheCache() throws Exception {
    try (Visitor visitor = visitor("cached_db")) {
      visitor.get("/count");
      Session.objects.all().delete();
      assertThat(visitor.get("/count").statusCode()).isEqualTo(400);
      assertThat(visitor.get("/read").body()).isEqualTo("none");
    }
  }

  @Test
  void aCacheThatFailsCostsNobodyTheSessionButNeverHidesThatOneCouldNotBeEnded() throws Exception {
    cache =
        new Cache(
            new DatabaseBackend(database::database, "gone", CullOptions.DEFAULT),
            CacheOptions.DEFAULT);
    try (Visitor visitor = visitor("cached_db")) {
      assertThat(visitor.get("/count").body()).isEqualTo("1");
      assertThat(visitor.get("/count").body()).isEqualTo("2");
      StoredData format =
          new StoredData(
              io.charchub.crypto.TimestampSigner.likeDjango(
                  new io.charchub.crypto.SecretKeys("k".repeat(60)), "x"));
      SessionStore store =
          new CachedDatabaseSessionStore(
              new DatabaseSessionStore(format), new CacheSessionStore(() -> cache, format));
      store.create("k".repeat(32), Map.of("a", 1L), Instant.now().plusSeconds(60));
      assertThat(store.load("k".repeat(32))).contains(Map.of("a", 1L));
      assertThatThrownBy(() -> store.delete("k".repeat(32))).isInstanceOf(CacheException.class);
    }
  }
}
