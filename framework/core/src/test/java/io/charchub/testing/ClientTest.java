package io.charchub.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.files.UploadedFile;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.testing.board.Note;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A visitor without a socket. */
@CharchubTest(project = "src/test/projects/board")
class ClientTest {
  @Test
  void aPageComesThroughTheWholeChainOfMiddleware(Client client) {
    TestResponse home = client.get("/");
    assertThat(home.status()).isEqualTo(200);
    assertThat(home.contentType()).isEqualTo("text/html");
    assertThat(home.header("x-frame-options")).contains("DENY");
    assertThat(home.html().select("h1").text()).isEqualTo("Good morning");
    assertThat(client.host("evil.example").get("/").status()).isEqualTo(400);
    assertThat(client.host("board.example").get("/").status()).isEqualTo(200);
  }

  @Test
  void whatATestWroteIsOnThePage(Client client) {
    Note.pin("Lost: a key");
    client.get("/").assertContains("<b>Lost: a key</b>");
  }

  @Test
  void aQueryIsGivenInTheAddressOrByItsValues(Client client) {
    assertThat(client.get("/search/?q=a%20b&q=c").text()).isEqualTo("a b,c");
    assertThat(client.get("/search/?q=چوب و در").text()).isEqualTo("چوب و در");
    assertThat(client.get("/search/", Map.of("q", List.of("a&b", 7))).text()).isEqualTo("a&b,7");
    assertThat(client.request("GET", "/search/?q=1").query("q", "2").send().text())
        .isEqualTo("1,2");
    assertThat(client.get("/search/?q=1#part").address()).isEqualTo("/search/?q=1");
    TestResponse odd = client.get("/search/?q=100%&[x]=1");
    assertThat(odd.html().text()).isEqualTo("100%");
    assertThat(odd.follow()).isSameAs(odd);
  }

  @Test
  void anAddressStartsAtTheRoot(Client client) {
    assertThatThrownBy(() -> client.get("note/1/"))
        .isInstanceOf(TestingException.class)
        .hasMessageContaining("testing.E009 'note/1/' is no address of the site")
        .hasMessageContaining("/post/hello/?page=2");
  }

  @Test
  void everyMethodIsSent(Client client) {
    Map<?, ?> put = (Map<?, ?>) client.put("/echo/", Map.of("a", 1)).json();
    assertThat(put.get("method")).isEqualTo("PUT");
    assertThat(put.get("type")).isEqualTo("application/json");
    assertThat(put.get("json")).isEqualTo(Map.of("a", 1L));
    assertThat(method(client.patch("/echo/", List.of()))).isEqualTo("PATCH");
    assertThat(method(client.delete("/echo/"))).isEqualTo("DELETE");
    assertThat(method(client.options("/echo/"))).isEqualTo("OPTIONS");
    assertThat(method(client.postJson("/echo/", null))).isEqualTo("POST");
    TestResponse head = client.head("/");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.content()).isEmpty();
  }

  private static Object method(TestResponse response) {
    return ((Map<?, ?>) response.assertStatus(200).json()).get("method");
  }

  @Test
  void aFormGoesAsABrowserSendsIt(Client client) {
    Map<?, ?> plain =
        (Map<?, ?>) client.post("/echo/", Map.of("a", "x & یک", "b", List.of(1, 2))).json();
    assertThat(plain.get("type")).isEqualTo("application/x-www-form-urlencoded");
    assertThat(plain.get("form")).isEqualTo(Map.of("a", List.of("x & یک"), "b", List.of("1", "2")));
    Map<?, ?> parts =
        (Map<?, ?>)
            client
                .request("POST", "/echo/")
                .form("a", "1\"2")
                .form(Map.of("نام", "علی"))
                .multipart()
                .send()
                .json();
    assertThat(parts.get("type")).isEqualTo("multipart/form-data");
    assertThat(parts.get("form")).isEqualTo(Map.of("a", List.of("1\"2"), "نام", List.of("علی")));
  }

  @Test
  void aFileIsUploaded(Client client) {
    UploadedFile key =
        UploadedFile.of("key.txt", "text/plain", "iron".getBytes(StandardCharsets.UTF_8));
    client
        .post("/pin/", Map.of("title", "A key", "colour", "g", "picture", key))
        .assertRedirects("/note/1/");
    assertThat(Note.objects.get("pk", 1L).body).contains("key.txt 4");
  }

  @Test
  void headersGoAlongWithOneRequestOrWithAll(Client client) {
    client.language("fa").secure();
    Map<?, ?> told = (Map<?, ?>) client.post("/echo/").json();
    assertThat(told.get("language")).isEqualTo("fa");
    assertThat(told.get("secure")).isEqualTo(true);
    assertThat(told.get("host")).isEqualTo("testserver");
    TestResponse once =
        client.request("POST", "/echo/").header("Accept-Language", "en").secure(false).send();
    assertThat(((Map<?, ?>) once.json()).get("language")).isEqualTo("en");
    assertThat(((Map<?, ?>) once.json()).get("secure")).isEqualTo(false);
  }

  @Test
  void cookiesAreKeptUntilTheSiteOrTheTestForgetsThem(Client client) {
    assertThat(client.get("/cookie/").text()).isEqualTo("visit 1");
    assertThat(client.get("/cookie/").text()).isEqualTo("visit 2");
    assertThat(client.cookies()).containsEntry("visits", "2");
    assertThat(client.another().get("/cookie/").text()).isEqualTo("visit 1");
    assertThat(client.get("/cookie/").text()).isEqualTo("visit 3");
    assertThat(client.cookies()).isEmpty();
    assertThat(client.cookie("visits", "7").get("/cookie/").text()).isEqualTo("visit 8");
    assertThat(client.forgetCookies().get("/cookie/").text()).isEqualTo("visit 1");
  }

  @Test
  void aStreamIsReadToItsEnd(Client client) {
    assertThat(client.get("/stream/").text()).isEqualTo("bit by bit");
  }

  // ---- redirects

  @Test
  void redirectsAreFollowedWhenAsked(Client client) {
    TestResponse old = client.get("/old/");
    assertThat(old.status()).isEqualTo(301);
    assertThat(old.location()).contains("/moved/?a=1&b=2");
    TestResponse found = old.follow();
    assertThat(found.text()).isEqualTo("found");
    assertThat(found.redirects())
        .containsExactly(
            new TestResponse.Redirect(301, "/moved/?a=1&b=2"),
            new TestResponse.Redirect(302, "/search/?q=found"));
    assertThat(found.follow()).isSameAs(found);
  }

  @Test
  void aTemporaryRedirectKeepsMethodAndBody(Client client) {
    Map<?, ?> echo = (Map<?, ?>) client.post("/moved/", Map.of("a", "1")).follow().json();
    assertThat(echo.get("method")).isEqualTo("POST");
    assertThat(echo.get("form")).isEqualTo(Map.of("a", List.of("1")));
  }

  @Test
  void aRedirectToAnotherSiteIsNotFollowed(Client client) {
    assertThat(client.get("/away/").follow().location()).contains("https://elsewhere.example/");
  }

  @Test
  void redirectsWithoutEndAreToldAsSuch(Client client) {
    assertThatThrownBy(() -> client.get("/round/").follow())
        .isInstanceOf(TestingException.class)
        .hasMessageContaining("testing.E010 The site redirects without end")
        .hasMessageContaining("/round/ -> /round/ -> /round/");
  }

  @Test
  void aLinkOfThePageIsFollowed(Client client) {
    TestResponse home = client.get("/");
    assertThat(home.click("a[rel=next]").address()).isEqualTo("/?page=2");
    assertThatThrownBy(() -> home.click("a.missing"))
        .hasMessageContaining("testing.E013 The page has no link 'a.missing'")
        .hasMessageContaining("links: [/, ?page=2, https://elsewhere.example/]");
    assertThatThrownBy(() -> home.click("#away"))
        .hasMessageContaining("testing.E013 'https://elsewhere.example/' leads to another site");
  }

  // ---- failures

  @Test
  void whatAViewThrowsIsThrownInTheTest(Client client) {
    assertThatThrownBy(() -> client.get("/broken/"))
        .isInstanceOf(IOException.class)
        .hasMessage("the pin is bent");
  }

  @Test
  void askedNotToThrowTheClientGetsThePageOfAVisitor(Client client) {
    TestResponse page = client.raiseExceptions(false).get("/broken/");
    assertThat(page.status()).isEqualTo(500);
    assertThat(page.text()).doesNotContain("the pin is bent");
    assertThat(page.failure()).get().hasToString("java.io.IOException: the pin is bent");
    assertThatThrownBy(() -> page.assertStatus(200))
        .hasMessageContaining("The status is 500")
        .hasMessageContaining("thrown: java.io.IOException: the pin is bent")
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void whatIsAnAnswerOfItsOwnIsNotThrown(Client client) {
    assertThat(client.get("/note/77/").status()).isEqualTo(404);
    assertThat(client.get("/nowhere/").status()).isEqualTo(404);
    assertThat(client.get("/../etc/").status()).isEqualTo(400);
  }

  // ---- one view alone

  @Test
  void aViewAnswersWhateverTheRoutesSay(Client client) {
    client
        .request("GET", "/anywhere/")
        .answeredBy(request -> Response.text("here"))
        .assertContains("here");
    assertThatThrownBy(
            () ->
                client
                    .request("GET", "/")
                    .answeredBy(
                        request -> {
                          throw new IOException("the pin is bent");
                        }))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aRequestCanBeMadeWithoutSendingIt(Client client) throws IOException {
    Request request =
        client.cookie("a", "b").request("POST", "/pin/?x=1").form("title", "One").toRequest();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/pin/");
    assertThat(request.query().get("x")).contains("1");
    assertThat(request.form().get("title")).contains("One");
    assertThat(request.host()).isEqualTo("testserver");
    assertThat(request.headerNames()).contains("Host", "Content-Type");
    assertThat(request.remoteAddress()).isEqualTo("127.0.0.1");
    assertThat(request.cookie("a")).contains("b");
  }

  // ---- tokens

  @Test
  void formsNeedNoTokenUnlessThatIsWhatIsTested(Client client) {
    Map<String, String> note = Map.of("title", "One", "colour", "y");
    client.post("/pin/", note).assertRedirects("/note/1/");
    Client strict = client.another().checkCsrf();
    assertThat(strict.post("/pin/", note).status()).isEqualTo(403);
    strict.get("/pin/").form("form.note").set("title", "Two").submit().assertRedirects("/note/2/");
  }

  // ---- how an answer came about

  @Test
  void theTemplatesOfAPageAreKnownThoseExtendedAndIncludedToo(Client client) {
    client.get("/");
    assertThat(client.get("/").templates())
        .containsExactly("board/list.ftlh", "board/base.ftlh", "board/menu.ftlh");
    assertThat(client.get("/search/").templates()).isEmpty();
  }

  @Test
  void theVariablesOfAPageAreKnown(Client client) {
    Note note = Note.pin("A note");
    TestResponse page = client.get("/note/" + note.id + "/");
    assertThat(page.context("note", Note.class).title).isEqualTo("A note");
    assertThat(page.context("request")).isSameAs(page.request());
    assertThat(page.context("nothing")).isNull();
    assertThatThrownBy(() -> page.context("nota", Note.class))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("The page has no variable 'nota'\n  try: 'note'. Variables: [note]");
    assertThatThrownBy(() -> page.context("note", String.class))
        .hasMessageContaining("The variable 'note' is a io.charchub.testing.board.Note")
        .hasMessageContaining("expected: java.lang.String");
  }

  @Test
  void theRouteAndTheQueriesAreKnown(Client client) {
    Note note = Note.pin("A note");
    TestResponse page = client.get("/note/" + note.id + "/");
    assertThat(page.route()).get().extracting(route -> route.urlName()).isEqualTo("note");
    assertThat(page.queries())
        .singleElement()
        .satisfies(query -> assertThat(query.sql().text()).startsWith("SELECT"));
  }
}
