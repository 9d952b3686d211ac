package io.charchub.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.testing.board.Note;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is promised about an answer, and what is said when it is not so. */
@CharchubTest(project = "src/test/projects/board")
class AssertionsTest {
  private static AbstractThrowableAssert<?, ?> failing(ThrowingCallable assertion) {
    return assertThatThrownBy(assertion).isInstanceOf(AssertionError.class);
  }

  @Test
  void aFailureShowsTheAnswer(Client client) {
    Note.pin("One note");
    failing(() -> client.get("/").assertStatus(201))
        .hasMessage(
            """
            The status is 200
              expected: 201
            answer to GET /: 200 text/html; charset=utf-8
              | <title>The board</title>
              | <h1 class="large plain">Good morning</h1>
              | <ul>
              |  <li><b>One note</b></li>
              | </ul>""");
    failing(() -> client.get("/old/").assertStatus(200))
        .hasMessageContaining("answer to GET /old/: 301, to /moved/?a=1&b=2");
  }

  @Test
  void aLongAnswerIsCut(Client client) {
    failing(() -> client.get("/search/", Map.of("q", "a".repeat(2_000))).assertStatus(404))
        .hasMessageContaining("a\n  | … 500 characters more");
  }

  @Test
  void textIsFoundAndCountedAsItStandsInTheSource(Client client) {
    Note.pin("<b>");
    TestResponse page =
        client
            .get("/")
            .assertContains("&lt;b&gt;")
            .assertContains("<b>", 1)
            .assertNotContains("<b><b>");
    failing(() -> page.assertContains("lost"))
        .hasMessageStartingWith("The content does not hold\n  text: lost\nanswer to GET /: 200");
    failing(() -> page.assertContains("<li>", 2))
        .hasMessageStartingWith(
            "The content holds the text once\n  expected: twice\n  text: <li>\n");
    failing(() -> page.assertContains("<td>", 3))
        .hasMessageStartingWith("The content holds the text not at all\n  expected: 3 times");
    failing(() -> page.assertNotContains("Good"))
        .hasMessageStartingWith("The content holds what it should not\n  text: Good");
  }

  @Test
  void textOnAnErrorPageDoesNotCountUnlessThatPageIsMeant(Client client) {
    TestResponse missing = client.get("/nowhere/");
    failing(() -> missing.assertContains("Not found"))
        .hasMessageStartingWith("The status is 404\n  expected: 200");
    failing(() -> missing.assertNotContains("Good morning"))
        .hasMessageStartingWith("The status is 404");
    missing.assertStatus(404).assertNotContains("Good morning");
  }

  @Test
  void htmlIsComparedByItsMeaning(Client client) {
    Note.pin("One");
    Note.pin("Two");
    TestResponse page =
        client
            .get("/")
            .assertHtml("<h1 class='plain   large'>\n Good   morning </h1>")
            .assertHtml("<li><b>One</b></li><li><b>Two</b></li>")
            .assertHtml("<a href=\"?page=2\" rel=\"next\">More</a>", 1)
            .assertHtml("<b>One</b>", 1);
    failing(() -> page.assertHtml("<h1>Good morning</h1>"))
        .hasMessageStartingWith(
            "The page does not hold this HTML\n  html: <h1>Good morning</h1>\nanswer to GET /");
    failing(() -> page.assertHtml("<b>One</b>", 2))
        .hasMessageStartingWith(
            "The page holds this HTML once\n  expected: twice\n  html: <b>One</b>");
  }

  @Test
  void whatIsTheSameHtmlIsToldFromWhatIsNot() {
    assertThat(SameHtml.isSame("<input disabled>", "<INPUT disabled='disabled' >")).isTrue();
    assertThat(SameHtml.isSame("<p>a <b>b</b></p>", "<p>a\n<b> b</b> </p>")).isTrue();
    assertThat(SameHtml.isSame("<p id=1 class=a>", "<p class=a id=1></p>")).isTrue();
    assertThat(SameHtml.isSame("<p>a</p>", "<p>b</p>")).isFalse();
    assertThat(SameHtml.isSame("<p id=1>", "<p id=2>")).isFalse();
    assertThat(SameHtml.isSame("<p>a<i>b</i></p>", "<p><i>b</i>a</p>")).isFalse();
  }

  @Test
  void aRedirectIsHeldToItsStatusItsPlaceAndWhatIsThere(Client client) {
    client.get("/old/").assertRedirects("/moved/?b=2&a=1", 301, 302);
    client.get("/moved/").assertRedirects("/search/?q=found");
    client.get("/old/").follow().assertRedirects("/search/?q=found", 301, 200);
    client.get("/away/").assertRedirects("https://elsewhere.example/", 302, 0);
    failing(() -> client.get("/").assertRedirects("/search/"))
        .hasMessageStartingWith("The answer redirects nowhere\n  expected: 302 to /search/");
    failing(() -> client.get("/old/").assertRedirects("/moved/?a=1&b=2"))
        .hasMessageStartingWith("The status of the redirect is 301\n  expected: 302");
    failing(() -> client.get("/moved/").assertRedirects("/search/?q=lost"))
        .hasMessageStartingWith(
            "The redirect leads to /search/?q=found\n  expected: /search/?q=lost");
    failing(() -> client.get("/old/").assertRedirects("/moved/?a=1&b=2", 301, 200))
        .hasMessageStartingWith(
            "The redirect leads to /moved/?a=1&b=2, which is answered 302\n  expected: 200");
    failing(() -> client.get("/old/").follow().assertRedirects("/search/?q=found"))
        .hasMessageStartingWith("The status of the first redirect is 301\n  expected: 302")
        .hasMessageContaining("followed: 301 to /moved/?a=1&b=2");
    failing(() -> client.get("/old/").follow().assertRedirects("/", 301, 200))
        .hasMessageStartingWith("The redirect leads to /search/?q=found\n  expected: /");
  }

  @Test
  void theTemplatesAreHeldToTheirNames(Client client) {
    TestResponse page =
        client
            .get("/")
            .assertTemplateUsed("board/list.ftlh")
            .assertTemplateUsed("board/menu.ftlh")
            .assertTemplateNotUsed("board/note.ftlh");
    failing(() -> page.assertTemplateUsed("board/note.ftlh"))
        .hasMessageStartingWith(
            "The template 'board/note.ftlh' was not rendered\n"
                + "  templates: [board/list.ftlh, board/base.ftlh, board/menu.ftlh]");
    failing(() -> page.assertTemplateNotUsed("board/base.ftlh"))
        .hasMessageStartingWith("The template 'board/base.ftlh' was rendered\n  templates: [");
    failing(() -> client.get("/search/").assertTemplateUsed("board/list.ftlh"))
        .hasMessageStartingWith("No template was rendered");
  }

  @Test
  void theErrorsOfAFormAreHeldToTheirFields(Client client) {
    TestResponse page =
        client
            .post("/pin/", Map.of("title", "", "colour", "red"))
            .assertFormError("form", "title", "This field is required.")
            .assertFormError(
                "form", "colour", "Choose one of the values offered; red is not among them.")
            .assertFormError("form", "body")
            .assertFormError("form", "");
    client
        .post("/pin/", Map.of("title", "Forbidden", "colour", "g"))
        .assertFormError("form", "", "Nobody may pin this");
    failing(() -> page.assertFormError("form", "title", "Too short."))
        .hasMessageStartingWith(
            """
            The field 'title' of form 'form' has these errors:\s
                This field is required.
              expected:\s
                Too short.
              all errors: {title=[This field is required.]""");
    failing(() -> page.assertFormError("form", "title"))
        .hasMessageContaining("\n  expected: none\n");
    failing(() -> page.assertFormError("forn", "title", "x"))
        .hasMessageContaining("The page has no variable 'forn'\n  try: 'form'");
    failing(() -> client.get("/pin/").assertFormError("form", "title", "x"))
        .hasMessageStartingWith("The form 'form' was not filled in");
    assertThatThrownBy(() -> page.assertFormError("form", "titel", "x"))
        .hasMessageContaining("titel")
        .hasMessageContaining("'title'");
  }

  @Test
  void theErrorsOfASetOfFormsAreHeldToTheirForms(Client client) {
    TestResponse page =
        client
            .get("/several/")
            .form()
            .set("form-0-title", "Forbidden")
            .set("form-1-body", "without a title")
            .submit()
            .assertFormSetError("forms", 0, "", "Nobody may pin this")
            .assertFormSetError("forms", 1, "title", "This field is required.")
            .assertFormSetError("forms", 1, "colour")
            .assertFormSetError("forms", -1, "");
    failing(() -> page.assertFormSetError("forms", 0, ""))
        .hasMessageStartingWith("The form 0 of 'forms' has these errors:");
    failing(() -> page.assertFormSetError("forms", 3, "title", "x"))
        .hasMessageStartingWith("The set of forms 'forms' has no form 3\n  it has 3 forms");
    failing(() -> client.get("/several/").assertFormSetError("forms", -1, ""))
        .hasMessageStartingWith("The set of forms 'forms' was not filled in");
  }

  @Test
  void theQueriesAreHeldToTheirNumber(Client client) {
    TestResponse page = client.get("/").assertQueries(1).assertQueriesAtMost(1);
    client.get("/search/").assertQueries(0);
    failing(() -> page.assertQueries(3))
        .hasMessageStartingWith("1 query ran\n  expected: 3\n  1. SELECT ");
    failing(() -> page.assertQueriesAtMost(0))
        .hasMessageStartingWith("1 query ran\n  expected: at most 0\n  1. SELECT ")
        .hasMessageContaining("board_note");
  }

  @Test
  void headersAreHeldToTheirValues(Client client) {
    TestResponse page = client.get("/").assertHeader("X-Frame-Options", "DENY");
    failing(() -> page.assertHeader("X-Frame-Options", "SAMEORIGIN"))
        .hasMessageStartingWith("The header X-Frame-Options is DENY\n  expected: SAMEORIGIN");
    failing(() -> page.assertHeader("X-Nothing", "a"))
        .hasMessageStartingWith("The header X-Nothing is (not sent)");
  }
}
