package io.charchub.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.apps.Services;
import io.charchub.cache.Caches;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.ConfigurationException;
import io.charchub.conf.Settings;
import io.charchub.i18n.Languages;
import io.charchub.testing.board.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server, the mail, the settings, the fixtures of a test. */
@CharchubTest(project = "src/test/projects/board")
class SiteToolsTest {

  // ---- settings

  @Test
  void theSettingsOfTestsTouchNothingOfTheDeveloper(TestSite site) {
    Settings settings = site.project().settings();
    assertThat(settings.get(BuiltInSettings.DEBUG)).isFalse();
    assertThat(settings.get(BuiltInSettings.EMAIL_BACKEND)).isEqualTo("memory");
    assertThat(settings.get(BuiltInSettings.ALLOWED_HOSTS))
        .containsExactly("board.example", "testserver", "127.0.0.1", "localhost");
    assertThat(settings.get(BuiltInSettings.SECRET_KEY)).hasSize(64);
    assertThat(settings.get(BuiltInSettings.MEDIA_ROOT))
        .hasValueSatisfying(
            folder ->
                assertThat(folder.getFileName().toString()).startsWith("charchub-test-media"));
    assertThat(settings.databases().values())
        .allSatisfy(database -> assertThat(database.name()).isEqualTo(":memory:"));
    assertThat(Path.of("src/test/projects/board/db.sqlite3")).doesNotExist();
    assertThat(Path.of("src/test/projects/board/secret.key")).doesNotExist();
  }

  @Test
  void aSettingIsOverriddenForAWhileOnTheSameDatabase(TestSite site, Client client) {
    Note.pin("A note");
    client.get("/").assertContains("Good morning");
    try (TestSite.Overridden override = site.override("GREETING=Good night", "LANGUAGE_CODE=fa")) {
      client.get("/").assertContains("Good night").assertContains("A note");
      assertThat(Languages.current().getLanguage()).isEqualTo("fa");
      try (TestSite.Overridden inner = site.override("GREETING=Hush")) {
        client.get("/").assertContains("Hush");
      }
      client.get("/").assertContains("Good night");
      Note.pin("Another");
    }
    client.get("/").assertContains("Good morning").assertContains("Another");
    assertThat(Languages.current().getLanguage()).isEqualTo("en");
  }

  @Test
  @OverrideSettings("GREETING=Good night")
  void aMethodOverridesSettings(Client client) {
    client.get("/").assertContains("Good night");
  }

  @Nested
  @OverrideSettings("GREETING=Good evening")
  class ForAClass {
    @Test
    void aClassOverridesSettings(Client client) {
      client.get("/").assertContains("Good evening");
    }

    @Test
    @OverrideSettings("GREETING=Good night")
    void aMethodOverridesThoseOfItsClass(Client client) {
      client.get("/").assertContains("Good night");
    }
  }

  @Test
  void whatOverridesNothingOrWronglyIsSaid(TestSite site, Client client) {
    assertThatThrownBy(() -> site.override("DEBUG"))
        .isInstanceOf(TestingException.class)
        .hasMessageContaining("testing.E003 'DEBUG' changes no setting")
        .hasMessageContaining("try: NAME=value");
    assertThatThrownBy(() -> site.override("DEBUG=maybe"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("conf.E005 DEBUG takes true or false");
    client.get("/").assertContains("Good morning");
  }

  @Test
  void withDebugAFailureShowsItsPage(TestSite site, Client client) {
    try (TestSite.Overridden override = site.override("DEBUG=true")) {
      TestResponse page =
          client.raiseExceptions(false).header("Accept", "text/html").get("/broken/");
      page.assertStatus(500).assertContains("the pin is bent");
    }
  }

  // ---- mail, caches

  @Test
  void theMailIsKept(Client client, Outbox outbox) {
    outbox.assertEmpty();
    client.get("/tell/");
    assertThat(outbox.only().subject()).isEqualTo("Pinned: News");
    assertThat(outbox.to("all@board.example")).hasSize(1);
    assertThat(outbox.to("nobody@board.example")).isEmpty();
    assertThatThrownBy(() -> outbox.assertSent(2))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            1 message was sent:\s
                [all@board.example] Pinned: News
              expected: 2""");
    outbox.clear();
    assertThatThrownBy(outbox::only).hasMessage("0 messages were sent: none\n  expected: 1");
  }

  @Test
  @OverrideSettings("EMAIL_BACKEND=console")
  void withAnotherBackendNoMailIsKept(Outbox outbox) {
    assertThatThrownBy(outbox::messages)
        .isInstanceOf(TestingException.class)
        .hasMessageContaining("testing.E002 This test keeps no mail: it overrides EMAIL_BACKEND");
  }

  @Test
  void theMailOfATestIsNotThatOfTheOther(Client client, Outbox outbox) {
    theMailIsKept(client, outbox);
  }

  @Test
  void whatWouldBeDoneAfterACommitCanBeHeldBack(TestSite site, Client client, Outbox outbox) {
    List<Runnable> held = site.holdBackOnCommit(() -> client.get("/tell/"));
    outbox.assertEmpty();
    assertThat(Note.objects.count()).isEqualTo(1);
    held.forEach(Runnable::run);
    outbox.assertSent(1);
  }

  @Test
  void aTestFindsItsCachesEmpty() {
    Caches caches = Services.current().get(Caches.class);
    assertThat(caches.primary().get("left")).isEmpty();
    caches.primary().set("left", "over");
  }

  @Test
  void theOtherTestFindsItsCachesEmptyToo() {
    aTestFindsItsCachesEmpty();
  }

  // ---- fixtures, commands

  @Test
  @Fixtures("notes")
  void aFixtureIsLoadedForOneTest(Client client) {
    client.get("/note/2/").assertContains("Another of it");
  }

  @Test
  void aFixtureOfAnotherTestIsGone(TestSite site) {
    assertThat(Note.objects.count()).isZero();
    site.loadFixtures("notes");
    assertThat(Note.objects.count()).isEqualTo(2);
    assertThatThrownBy(() -> site.loadFixtures("nots"))
        .hasMessageContaining("management.E041 There is no fixture 'nots'");
  }

  @Nested
  @Fixtures("notes")
  class OfAClass {
    @Test
    void theFixtureIsThere() {
      assertThat(Note.objects.delete().total()).isEqualTo(2);
    }

    @Test
    void theFixtureIsThereInTheOtherTestToo() {
      theFixtureIsThere();
    }
  }

  @Test
  void aCommandIsRunAndWhatItPrintsIsGiven(TestSite site) {
    Note.pin("A note");
    assertThat(site.manage("dumpdata", "board")).contains("\"title\":\"A note\"");
    assertThatThrownBy(() -> site.manage("makemigrations", "--check", "board"))
        .isInstanceOf(TestingException.class)
        .hasMessageContaining("testing.E008 'manage makemigrations' failed with the code 1");
  }

  // ---- the server

  @Test
  void theServerAnswersOnASocketFromTheDatabaseOfTheTest(LiveServer server) throws IOException {
    Note.pin("Not committed");
    try (var page = server.address("/").toURL().openStream()) {
      assertThat(new String(page.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
          .contains("Not committed");
    }
    Client client = server.client();
    client.get("/").assertContains("Not committed").assertTemplateUsed("board/list.ftlh");
    client
        .get("/pin/")
        .form("form.note")
        .set("title", "Over the wire")
        .submit()
        .assertRedirects("/note/2/");
    assertThat(Note.objects.filter("title", "Over the wire").exists()).isTrue();
  }

  @Test
  void whatTheServerWroteIsUndoneToo(LiveServer server) throws IOException {
    theServerAnswersOnASocketFromTheDatabaseOfTheTest(server);
  }

  @Test
  void overASocketATokenIsNeededAndAFailureIsAnAnswer(LiveServer server) {
    Client client = server.client();
    assertThat(client.post("/pin/", Map.of("title", "x", "colour", "y")).status()).isEqualTo(403);
    assertThat(client.get("/broken/").status()).isEqualTo(500);
    assertThatThrownBy(() -> client.get("/").request())
        .isInstanceOf(TestingException.class)
        .hasMessageContaining("testing.E007 The test does not see the request");
  }

  @Test
  void theServerHasTheSettingsOfTheTest(TestSite site) {
    int port = site.liveServer().port();
    assertThat(site.liveServer().port()).isEqualTo(port);
    try (TestSite.Overridden override = site.override("GREETING=Good night")) {
      assertThat(site.liveServer().port()).isNotEqualTo(port);
      site.liveServer().client().get("/").assertContains("Good night");
    }
    site.liveServer().client().get("/").assertContains("Good morning");
  }

  @Test
  void severalVisitorsAtOnceReadAndWrite(LiveServer server) throws Exception {
    List<Thread> visitors = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String title = "Note " + i;
      visitors.add(
          new Thread(
              () ->
                  server
                      .client()
                      .get("/pin/")
                      .form("form.note")
                      .set("title", title)
                      .submit()
                      .follow()
                      .assertContains(title)));
    }
    visitors.forEach(Thread::start);
    for (Thread each : visitors) {
      each.join();
    }
    assertThat(Note.objects.count()).isEqualTo(8);
  }

  // ---- where the project is

  @Test
  void aProjectIsFoundAroundTheClassOrNamed(@TempDir Path folder) throws IOException {
    assertThat(ProjectFolder.of("src/test/projects/board", getClass()))
        .isEqualTo(Path.of("src/test/projects/board").toAbsolutePath());
    assertThatThrownBy(() -> ProjectFolder.of("src/test/projects/bord", getClass()))
        .isInstanceOf(TestingException.class)
        .hasMessageContaining("testing.E001 There is no project to test: no settings.toml")
        .hasMessageContaining("src/test/projects/bord, for " + getClass().getName());
    assertThatThrownBy(() -> ProjectFolder.of("", getClass()))
        .hasMessageContaining("@CharchubTest(project = \"...\")");
    assertThat(Files.list(folder)).isEmpty();
  }

  @Test
  void aProjectThatCannotBeOpenedLeavesNothingOpen(TestSite site, @TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("settings.toml"),
        """
        ROOT_URLCONF = "io.charchub.testing.board.Urls"
        INSTALLED_APPS = ["io.charchub.testing.board"]
        [DATABASES.default]
        ENGINE = "sqlite"
        NAME = "no/such/folder/db.sqlite3"
        [DATABASES.other]
        ENGINE = "sqlite"
        NAME = "other.sqlite3"
        OPTIONS = { readers = "many" }
        """);
    assertThatThrownBy(() -> TestSite.open(folder, Map.of()))
        .hasMessageContaining("The option 'readers' is not a whole number");
    assertThat(Services.current()).isSameAs(site.project().services());
  }

  @Test
  void withoutAnAppOfUsersNobodyLogsIn(Client client) {
    assertThatThrownBy(() -> client.login("ali", "secret"))
        .isInstanceOf(TestingException.class)
        .hasMessageContaining("testing.E004 This project has no app of users")
        .hasMessageContaining("add io.charchub.contrib.auth");
  }
}
