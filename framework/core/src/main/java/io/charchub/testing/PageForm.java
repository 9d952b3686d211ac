package io.charchub.testing;

import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import io.charchub.files.UploadedFile;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * A form of a page, filled in and sent as a browser would: with what the page shows, hidden fields
 * and tokens too, to the form's address, by its method.
 *
 * <pre>{@code
 * client.get("/post/new/").form("form.post")
 *     .set("title", "Four beams")
 *     .set("tags", List.of("wood", "doors"))
 *     .set("picture", UploadedFile.of("door.png", "image/png", bytes))
 *     .submit().assertRedirects("/post/four-beams/");
 * }</pre>
 *
 * <p>A field that the form does not have, a choice that is not offered, a field that a visitor
 * cannot change: each is an error, so that a test does what a visitor can. Not for use by several
 * threads.
 */
public final class PageForm {
  private final Client client;
  private final TestResponse page;
  private final Element form;
  private final Map<String, FormControl> controls = new LinkedHashMap<>();

  private PageForm(Client client, TestResponse page, Element form) {
    this.client = client;
    this.page = page;
    this.form = form;
    Elements elements = form.select("input, select, textarea");
    if (form.hasAttr("id")) {
      for (Element elsewhere : page.html().select("input[form], select[form], textarea[form]")) {
        if (elsewhere.attr("form").equals(form.id())) {
          elements.add(elsewhere);
        }
      }
    }
    for (Element element : elements) {
      if (!element.attr("name").isEmpty() && !FormControl.isButton(element)) {
        controls.computeIfAbsent(element.attr("name"), FormControl::new).add(element);
      }
    }
  }

  static PageForm of(Client client, TestResponse page, String selector) {
    Elements found = page.html().select(selector);
    if (found.size() == 1 && found.get(0).tagName().equals("form")) {
      return new PageForm(client, page, found.get(0));
    }
    String forms =
        String.join(", ", page.html().select("form").stream().map(PageForm::shown).toList());
    if (found.isEmpty() || found.size() == 1) {
      throw new TestingException(
          Problem.of("testing.E011", "The page has no form '" + selector + "'")
              .at(page.toString())
              .hint("forms: " + (forms.isEmpty() ? "none" : forms)));
    }
    throw new TestingException(
        Problem.of("testing.E012", "The page has " + found.size() + " elements '" + selector + "'")
            .at(page.address())
            .hint("name one of: " + forms));
  }

  /** A form as its start tag, which is what a selector is made of. */
  private static String shown(Element form) {
    return form.shallowClone().outerHtml().replace("</form>", "").strip();
  }

  /** What the field holds now; empty when it holds nothing. Of several values the first. */
  public String get(String name) {
    return getAll(name).stream().findFirst().orElse("");
  }

  /** Every value that the field would send now; never null but potentially empty. */
  public List<String> getAll(String name) {
    return control(name).sent().stream()
        .map(each -> each instanceof UploadedFile file ? file.name() : each.toString())
        .toList();
  }

  /** The names of the fields, in the order of the page. */
  public List<String> fields() {
    return List.copyOf(controls.keySet());
  }

  /**
   * Types, chooses, or checks.
   *
   * @param value a text or number to type; the value or the text of a choice; true or false for a
   *     checkbox; an {@link UploadedFile}; a collection where a field takes several
   * @throws TestingException {@code testing.E014} when the form has no such field, {@code
   *     testing.E015} when it does not offer this choice, {@code testing.E016} when a visitor
   *     cannot change it, {@code testing.E017} when it takes no value of this kind
   */
  public PageForm set(String name, Object value) {
    control(name).set(value);
    return this;
  }

  /** Sets several fields, as {@link #set(String, Object)}. */
  public PageForm set(Map<String, ?> values) {
    values.forEach(this::set);
    return this;
  }

  private FormControl control(String name) {
    FormControl control = controls.get(name);
    if (control == null) {
      String near =
          DidYouMean.nearest(name, controls.keySet()).map(word -> "'" + word + "'. ").orElse("");
      throw new TestingException(
          Problem.of("testing.E014", "The form has no field '" + name + "'")
              .at(page.address() + ", " + shown(form))
              .hint(near + "Fields: " + String.join(", ", controls.keySet())));
    }
    return control;
  }

  /** Sends the form as Return does: by its first button. The answer is not followed. */
  public TestResponse submit() {
    return send(buttons().stream().findFirst().orElse(null));
  }

  /**
   * Sends the form by one of its buttons.
   *
   * @param button its text, its name or its value
   * @throws TestingException {@code testing.E018} when there is none
   */
  public TestResponse submit(String button) {
    Optional<Element> found = buttons().stream().filter(each -> isCalled(each, button)).findFirst();
    return send(
        found.orElseThrow(
            () ->
                new TestingException(
                    Problem.of("testing.E018", "The form has no button '" + button + "'")
                        .at(page.address() + ", " + shown(form))
                        .hint("buttons: " + buttons().stream().map(PageForm::text).toList()))));
  }

  private List<Element> buttons() {
    return form.select("button, input").stream()
        .filter(FormControl::submits)
        .filter(each -> !each.hasAttr("disabled"))
        .toList();
  }

  private static boolean isCalled(Element button, String name) {
    return text(button).equals(name)
        || button.attr("name").equals(name)
        || button.attr("value").equals(name);
  }

  private static String text(Element button) {
    return button.tagName().equals("button") ? button.text() : button.attr("value");
  }

  private TestResponse send(@Nullable Element button) {
    FormBody body = new FormBody();
    controls.forEach((name, control) -> control.sent().forEach(value -> body.add(name, value)));
    if (button != null && !button.attr("name").isEmpty()) {
      body.add(button.attr("name"), button.attr("value"));
    }
    String method = attribute(button, "method").toUpperCase(Locale.ROOT);
    String action = attribute(button, "action");
    String address = action.isEmpty() ? page.address() : action;
    if (!method.equals("POST")) {
      int question = address.indexOf('?');
      String path = question < 0 ? address : address.substring(0, question);
      return client.send(page.target(path + "?" + body.urlEncoded(), "GET"));
    }
    Message message = page.target(address, "POST");
    if (attribute(button, "enctype").equalsIgnoreCase("multipart/form-data")) {
      String boundary = FormBody.boundary();
      return post(message, body.multipart(boundary), "multipart/form-data; boundary=" + boundary);
    }
    return post(
        message,
        body.urlEncoded().getBytes(StandardCharsets.US_ASCII),
        "application/x-www-form-urlencoded");
  }

  private TestResponse post(Message message, byte[] body, String type) {
    return client.send(
        message
            .body(body)
            .header("Content-Type", type)
            .header("Content-Length", String.valueOf(body.length)));
  }

  /** What the form says, unless the button says otherwise. */
  private String attribute(@Nullable Element button, String name) {
    return button != null && button.hasAttr("form" + name)
        ? button.attr("form" + name)
        : form.attr(name);
  }

  @Override
  public String toString() {
    StringBuilder shown = new StringBuilder(shown(form));
    controls.forEach(
        (name, control) -> shown.append("\n  ").append(name).append(" = ").append(control.sent()));
    return shown.toString();
  }
}
