package io.charchub.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.files.UploadedFile;
import io.charchub.http.Response;
import io.charchub.testing.board.Note;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** Forms filled in as a visitor fills them in. */
@CharchubTest(project = "src/test/projects/board")
class PageFormTest {
  private static PageForm note(Client client) {
    return client.get("/pin/").form("form.note");
  }

  private static String body() {
    return Note.objects.get("title", "A key").body;
  }

  @Test
  void aFormIsSentWithWhatItShowsAndWhatIsFilledIn(Client client) {
    PageForm form = note(client);
    assertThat(form.fields())
        .containsExactly(
            "csrfmiddlewaretoken",
            "title",
            "body",
            "colour",
            "places",
            "urgent",
            "picture",
            "fixed",
            "closed");
    assertThat(form.get("title")).isEmpty();
    assertThat(form.get("colour")).isEqualTo("g");
    form.set("title", "A key")
        .set("body", "Line one\nLine two")
        .set("colour", "Yellow")
        .set("places", List.of("hall", "The yard"))
        .set("urgent", true)
        .set("picture", UploadedFile.of("key.png", "image/png", new byte[] {1, 2, 3}))
        .submit()
        .assertRedirects("/note/1/");
    assertThat(body()).isEqualTo("Line one\nLine two|y|[hall, yard]|true|key.png 3|now");
  }

  @Test
  void aButtonIsChosenByItsTextOrValue(Client client) {
    note(client).set("title", "A key").submit("Pin it tomorrow");
    assertThat(body()).endsWith("|later");
  }

  @Test
  void whatWasTypedWrongIsInTheFormThatComesBack(Client client) {
    TestResponse again =
        note(client).set("title", "Forbidden").set("urgent", true).set("places", "hall").submit();
    again.assertStatus(200).assertFormError("form", "", "Nobody may pin this");
    PageForm form = again.form("form.note");
    assertThat(form.get("title")).isEqualTo("Forbidden");
    assertThat(form.get("urgent")).isEqualTo("on");
    assertThat(form.getAll("places")).containsExactly("hall");
    form.set(Map.of("title", "A key", "urgent", false, "places", List.of()))
        .submit()
        .assertRedirects("/note/1/");
    assertThat(body()).isEqualTo("|g|[]|false||now");
  }

  @Test
  void aFormOfGetBecomesAQuery(Client client) {
    TestResponse found = client.get("/pin/").form("form.find").set("q", "a & b").submit();
    assertThat(found.address()).isEqualTo("/search/?q=a+%26+b");
    assertThat(found.text()).isEqualTo("a & b");
    assertThat(client.get("/pin/").form("form.find").submit().text()).isEqualTo("old words");
  }

  private static PageForm of(Client client, String html) {
    return client
        .request("GET", "/here/?page=2")
        .answeredBy(request -> Response.html("<form>" + html + "</form>"))
        .form();
  }

  @Test
  void everyKindOfControlSendsWhatABrowserSends(Client client) {
    PageForm form =
        of(
            client,
            """
            <input type="hidden" name="agree" value="no"><input type="checkbox" name="agree" value="yes">
            <input type="radio" name="size" value="s"><label><input type="radio" name="size" value="l"> Large</label>
            <select name="one"><option disabled>None</option><option>First<option value="2">Second</select>
            <select name="many" multiple><option selected>a<option>b<option selected>c</select>
            <textarea name="text">
            Two
            lines</textarea>
            <input name="twice" value="1"><input name="twice" value="2">
            <input><input type="reset" name="reset"><input type="submit" name="go" value="Go" disabled>
            """);
    assertThat(form.fields()).containsExactly("agree", "size", "one", "many", "text", "twice");
    assertThat(form.getAll("agree")).containsExactly("no");
    assertThat(form.getAll("size")).isEmpty();
    assertThat(form.get("one")).isEqualTo("First");
    assertThat(form.getAll("many")).containsExactly("a", "c");
    assertThat(form.get("text")).isEqualTo("Two\r\nlines");
    assertThat(form.getAll("twice")).containsExactly("1", "2");
    form.set("agree", true).set("size", "Large").set("one", 2).set("many", "b").set("twice", "3");
    assertThat(form.submit().address())
        .isEqualTo("/here/?agree=no&agree=yes&size=l&one=2&many=b&text=Two%0D%0Alines&twice=3");
  }

  private static AbstractThrowableAssert<?, ?> refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable mistake) {
    return assertThatThrownBy(mistake).isInstanceOf(TestingException.class);
  }

  @Test
  void aFormThatThePageDoesNotHaveIsNamedWithThoseItHas(Client client) {
    TestResponse page = client.get("/pin/");
    refused(() -> page.form("form.notes"))
        .hasMessageContaining("testing.E011 The page has no form 'form.notes'")
        .hasMessageContaining("answer to GET /pin/: 200")
        .hasMessageContaining(
            "forms: <form class=\"find\" action=\"/search/\">, <form class=\"note\"");
    refused(page::form)
        .hasMessageContaining("testing.E012 The page has 2 elements 'form'")
        .hasMessageContaining("name one of: <form class=\"find\"");
    refused(() -> client.get("/").form())
        .hasMessageContaining("testing.E011")
        .hasMessageContaining("forms: none");
  }

  @Test
  void aFieldThatTheFormDoesNotHaveIsNamedWithTheNearest(Client client) {
    refused(() -> note(client).set("titel", "x"))
        .hasMessageContaining("testing.E014 The form has no field 'titel'")
        .hasMessageContaining("/pin/, <form class=\"note\"")
        .hasMessageContaining("'title'. Fields: csrfmiddlewaretoken, title, body");
  }

  @Test
  void aChoiceThatIsNotOfferedIsNamedWithThoseThatAre(Client client) {
    refused(() -> note(client).set("colour", "red"))
        .hasMessageContaining("testing.E015 The field 'colour' does not offer 'red'")
        .hasMessageContaining("Choices: g (Green), y (Yellow)");
    refused(() -> note(client).set("places", List.of("hall", "attic")))
        .hasMessageContaining("testing.E015 The field 'places' does not offer 'attic'")
        .hasMessageContaining("Choices: hall (The hall), yard (The yard)");
  }

  @Test
  void whatAVisitorCannotChangeCannotBeChanged(Client client) {
    refused(() -> note(client).set("fixed", "2"))
        .hasMessageContaining("testing.E016 The field 'fixed' is read-only");
    refused(() -> note(client).set("closed", "3"))
        .hasMessageContaining("testing.E016 The field 'closed' is disabled");
    assertThat(note(client).getAll("closed")).isEmpty();
    assertThat(note(client).get("fixed")).isEqualTo("1");
  }

  @Test
  void aFieldTakesItsOwnKindOfValue(Client client) {
    UploadedFile file = UploadedFile.of("a.txt", "text/plain", new byte[0]);
    refused(() -> note(client).set("title", file))
        .hasMessageContaining("testing.E017 The field 'title' does not take")
        .hasMessageContaining("it takes a text or a number");
    refused(() -> note(client).set("picture", "a.png")).hasMessageContaining("it takes a file");
    refused(() -> note(client).set("colour", List.of("g", "y")))
        .hasMessageContaining("it takes one choice");
    refused(() -> note(client).set("places", true))
        .hasMessageContaining("it takes the values to check");
  }

  @Test
  void aButtonThatTheFormDoesNotHaveIsNamedWithThoseItHas(Client client) {
    refused(() -> note(client).submit("Burn it"))
        .hasMessageContaining("testing.E018 The form has no button 'Burn it'")
        .hasMessageContaining("buttons: [Pin it, Pin it tomorrow]");
  }
}
