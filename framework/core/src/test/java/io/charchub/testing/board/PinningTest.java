package io.charchub.testing.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.charchub.files.UploadedFile;
import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.Fixtures;
import io.charchub.testing.LiveServer;
import io.charchub.testing.Outbox;
import io.charchub.testing.OverrideSettings;
import io.charchub.testing.QueryBudget;
import io.charchub.testing.TestResponse;
import io.charchub.testing.TestSite;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tests of the board as its authors would write them: the examples of the documentation. */
@CharchubTest(project = "src/test/projects/board")
class PinningTest {
  @Test
  void theBoardShowsWhatIsPinnedToIt(Client client) {
    Note.pin("Lost: a key");
    client.get("/").assertContains("Lost: a key").assertTemplateUsed("board/list.ftlh");
  }

  @Test
  void whatIsAskedForComesBack(Client client) {
    TestResponse page = client.get("/search/", Map.of("q", "key"));
    assertEquals(200, page.status());
    assertEquals("text/plain", page.contentType());
    assertEquals("key", page.text());
  }

  @Test
  void aNoteHasAPageOfItsOwn(Client client) {
    Note note = Note.pin("Lost: a key");
    TestResponse page = client.get("/note/" + note.id + "/");
    assertEquals("Lost: a key", page.html().select("h1").text());
    assertEquals(note.id, page.context("note", Note.class).id);
    page.assertQueries(1);
  }

  @Test
  void aProgramGetsJson(Client client) {
    TestResponse told =
        client
            .request("PUT", "/echo/")
            .json(Map.of("title", "New"))
            .header("Accept", "application/json")
            .send();
    Map<?, ?> data = (Map<?, ?>) told.json();
    assertEquals("PUT", data.get("method"));
  }

  @Test
  void whoPinsANoteSeesIt(Client client) {
    client
        .get("/pin/")
        .form("form.note")
        .set("title", "Lost: a key")
        .set("colour", "Yellow")
        .set("places", List.of("hall", "yard"))
        .set("urgent", true)
        .set("picture", UploadedFile.of("key.png", "image/png", new byte[] {1, 2, 3}))
        .submit()
        .follow()
        .assertContains("<h1>Lost: a key</h1>");
  }

  @Test
  void aNoteWithoutATitleIsNotPinned(Client client) {
    client
        .post("/pin/", Map.of("title", "", "colour", "y"))
        .assertFormError("form", "title", "This field is required.");
    assertEquals(0, Note.objects.count());
  }

  @Test
  void pinningNeedsAToken(Client client) {
    client.checkCsrf().post("/pin/", Map.of("title", "x", "colour", "y")).assertStatus(403);
  }

  @Test
  void everybodyIsTold(Client client, Outbox outbox) {
    client.post("/tell/").assertStatus(200);
    assertEquals("Pinned: News", outbox.only().subject());
  }

  @Test
  void nobodyIsToldBeforeTheNoteIsSure(TestSite site, Client client, Outbox outbox) {
    List<Runnable> held = site.holdBackOnCommit(() -> client.post("/tell/"));
    outbox.assertEmpty();
    held.forEach(Runnable::run);
    outbox.assertSent(1);
  }

  @Test
  @OverrideSettings({"GREETING=Good night", "LANGUAGE_CODE=fa"})
  void atNightTheGreetingIsAnother(Client client) {
    client.get("/").assertContains("Good night");
  }

  @Test
  void theGreetingChangesInTheMiddle(TestSite site, Client client) {
    try (TestSite.Overridden night = site.override("GREETING=Good night")) {
      client.get("/").assertContains("Good night");
    }
    client.get("/").assertContains("Good morning");
  }

  @Test
  @Fixtures("notes")
  void theNotesOfTheFixtureAreThere(Client client) {
    client.get("/").assertContains("<li>", 2);
  }

  @Test
  void listingTakesOneQuery() {
    List<Note> notes = QueryBudget.atMost(1, () -> Note.objects.orderBy("title").list());
    assertTrue(notes.isEmpty());
  }

  @Test
  void timeStandsStill() {
    Instant noon = Instant.parse("2026-03-20T12:00:00Z");
    try (Scope scope = TimeZones.useClock(Clock.fixed(noon, ZoneOffset.UTC))) {
      assertEquals(noon, TimeZones.now());
    }
  }

  @Test
  @Tag("slow")
  void aRealServerAnswers(LiveServer server) {
    Note.pin("Lost: a key");
    server.client().get("/").assertContains("Lost: a key");
    assertTrue(server.address("/").toString().startsWith("http://127.0.0.1:"));
  }
}
