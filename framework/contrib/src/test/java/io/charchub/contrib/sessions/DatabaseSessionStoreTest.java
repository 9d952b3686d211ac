package io.charchub.contrib.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Services;
import io.charchub.cli.Command;
import io.charchub.conf.Settings;
import io.charchub.conf.SettingsReader;
import io.charchub.contrib.Visitor;
import io.charchub.db.DatabaseConfig;
import io.charchub.db.Databases;
import io.charchub.db.Sql;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.TimeZones;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions in a real SQLite file, in the table as Django makes it. */
class DatabaseSessionStoreTest {
  @TempDir Path folder;
  private Databases databases;
  private Services.Scope services;

  @BeforeEach
  void aDatabaseThatDjangoMadeTheTableOf() throws Exception {
    Files.writeString(
        folder.resolve("settings.toml"), "SECRET_KEY = \"" + "k3y-".repeat(20) + "\"\n");
    Settings settings = SettingsReader.of(folder, Map.of(), null).read(List.of());
    databases =
        Databases.open(
            List.of(DatabaseConfig.sqlite("default", folder.resolve("db.sqlite3").toString())));
    databases
        .primary()
        .update(
            Sql.of(
                "CREATE TABLE \"django_session\" (\"session_key\" varchar(40) NOT NULL PRIMARY KEY, \"session_data\" text NOT NULL, \"expire_date\" datetime NOT NULL)"));
    services =
        Services.install(
            Services.builder()
                .put(Settings.class, settings)
                .put(Databases.class, databases)
                .put(ModelRegistry.class, ModelRegistry.of(List.of(ModelMeta.of(Session.class))))
                .build());
  }

  @AfterEach
  void close() {
    services.close();
    databases.close();
  }

  private static Response view(Request request) {
    switch (request.path()) {
      case "/count":
        long count =
            request.session().get("count", Number.class).map(Number::longValue).orElse(0L) + 1;
        request.session().set("count", count);
        request.session().set("more", Map.of("list", List.of(1, "two", true)));
        return Response.text(count + " " + request.session().get("more").orElse(""));
      case "/ended":
        request.session().set("count", 99);
        Session.objects.all().delete();
        return Response.text("kept?");
      case "/flush":
        request.session().flush();
        return Response.text("flushed");
      default:
        return Response.text("other");
    }
  }

  private static Visitor visitor() {
    Middleware middleware = new SessionsConfig().middleware().get("sessions").get();
    return new Visitor(DatabaseSessionStoreTest::view, middleware);
  }

  @Test
  void dataIsKeptBetweenRequests() throws Exception {
    try (Visitor visitor = visitor()) {
      visitor.get("/count");
      assertThat(visitor.get("/count").body()).isEqualTo("2 {list=[1, two, true]}");
      Session row = Session.objects.get();
      assertThat(row.sessionKey)
          .isEqualTo(visitor.cookie("sessionid").orElseThrow())
          .hasToString(row.toString());
      assertThat(row.sessionData).doesNotContain("count").contains(":");
      assertThat(row.expireDate)
          .isBetween(
              TimeZones.now().plus(Duration.ofDays(13)), TimeZones.now().plus(Duration.ofDays(15)));
    }
  }

  @Test
  void aRequestThatDoesNotTouchItsSessionAsksNothing() throws Exception {
    try (Visitor visitor = visitor()) {
      visitor.get("/count");
      try (var recording = databases.log().recordAllThreads()) {
        visitor.get("/other");
        assertThat(recording.count()).isZero();
      }
    }
  }

  @Test
  void aSessionPastItsTimeIsNoSession() throws Exception {
    try (Visitor visitor = visitor()) {
      visitor.get("/count");
      String before = visitor.cookie("sessionid").orElseThrow();
      Session.objects.all().update(Session_.expireDate.to(Instant.parse("2020-01-01T00:00:00Z")));
      assertThat(visitor.get("/count").body()).startsWith("1 ");
      assertThat(visitor.cookie("sessionid").orElseThrow()).isNotEqualTo(before);
    }
  }

  @Test
  void dataThatWasTamperedWithIsNoData() throws Exception {
    try (Visitor visitor = visitor()) {
      visitor.get("/count");
      Session row = Session.objects.get();
      Session.objects.all().update(Session_.sessionData.to("x" + row.sessionData));
      assertThat(visitor.get("/count").body()).startsWith("1 ");
    }
  }

  @Test
  void aSessionThatWasEndedMeanwhileDoesNotComeBack() throws Exception {
    try (Visitor visitor = visitor()) {
      visitor.get("/count");
      HttpResponse<String> response = visitor.get("/ended");
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(Session.objects.count()).isZero();
      assertThat(new SessionInterrupted().problem().toString())
          .startsWith("sessions.E400 The session was ended while the request was answered");
    }
  }

  @Test
  void aFlushedSessionLeavesNoRow() throws Exception {
    try (Visitor visitor = visitor()) {
      visitor.get("/count");
      visitor.get("/flush");
      assertThat(Session.objects.exists()).isFalse();
    }
  }

  @Test
  void onlySessionsPastTheirTimeAreCleared() throws Exception {
    try (Visitor one = visitor();
        Visitor two = visitor()) {
      one.get("/count");
      two.get("/count");
      Session.objects
          .filter(Session_.sessionKey.eq(one.cookie("sessionid").orElseThrow()))
          .update(Session_.expireDate.to(Instant.parse("2020-01-01T00:00:00Z")));
      List<Command> commands = new SessionsConfig().commands();
      assertThat(commands).hasSize(1);
      SessionStore store =
          new DatabaseSessionStore(
              new StoredData(
                  io.charchub.crypto.TimestampSigner.likeDjango(
                      new io.charchub.crypto.SecretKeys("k".repeat(60)), "x")));
      assertThat(store.deleteExpired()).isEqualTo(1);
      assertThat(Session.objects.get().sessionKey).isEqualTo(two.cookie("sessionid").orElseThrow());
    }
  }
}
