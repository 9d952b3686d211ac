package io.charchub.testing;

import io.charchub.db.QueryLog;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import io.charchub.http.MediaType;
import io.charchub.http.Request;
import io.charchub.http.ResolverMatch;
import io.charchub.serialization.Json;
import io.charchub.template.RenderLog;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a site answered a {@link Client}, and what happened on the way: the templates, their
 * context, the queries. The {@code assert} methods throw an {@link AssertionError} that shows the
 * answer, and return the response, so that they can be chained.
 *
 * <pre>{@code
 * TestResponse page = client.get("/post/hello/").assertStatus(200).assertTemplateUsed("blog/post.ftlh");
 * Post post = page.context("post", Post.class);
 * String title = page.html().select("h1").text();
 * }</pre>
 *
 * <p>Immutable but for what an assertion about the status notes. Not for use by several threads.
 */
public final class TestResponse {
  private final Client client;
  private final Message message;
  private final Transport.Answer answer;
  private final Observation seen;
  private final List<Redirect> way;
  private int expectedStatus = 200;
  private @Nullable Document document;

  TestResponse(
      Client client,
      Message message,
      Transport.Answer answer,
      Observation seen,
      List<Redirect> way) {
    this.client = client;
    this.message = message;
    this.answer = answer;
    this.seen = seen;
    this.way = List.copyOf(way);
  }

  /**
   * One redirect that was followed.
   *
   * @param status of the answer that redirected
   * @param to its {@code Location}, as it was sent
   */
  public record Redirect(int status, String to) {}

  // ---- the answer

  /** The status. */
  public int status() {
    return answer.status();
  }

  /** The first value of a header, its name in any case; empty when it was not sent. */
  public Optional<String> header(String name) {
    return answer.value(name);
  }

  /** All values of a header, such as {@code Set-Cookie}; never null but potentially empty. */
  public List<String> headers(String name) {
    return answer.values(name);
  }

  /** The media type without parameters, in lower case; empty when there is none. */
  public String contentType() {
    return MediaType.essence(header("Content-Type").orElse(""));
  }

  /** Where a redirect leads; empty when the answer is none. */
  public Optional<String> location() {
    return header("Location");
  }

  /** Whether a browser would go elsewhere: 301, 302, 303, 307 or 308 with a place to go to. */
  public boolean isRedirect() {
    return switch (status()) {
      case 301, 302, 303, 307, 308 -> location().isPresent();
      default -> false;
    };
  }

  /** The bytes; not copied. */
  public byte[] content() {
    return answer.content();
  }

  /** The content as text in UTF-8. */
  public String text() {
    return new String(content(), StandardCharsets.UTF_8);
  }

  /** The content as a page: {@code html().select("h1").text()}. Parsed once. */
  public Document html() {
    Document parsed = document;
    if (parsed == null) {
      parsed = Jsoup.parse(text(), message.address());
      document = parsed;
    }
    return parsed;
  }

  /**
   * The content as JSON: a map, list, text, number, boolean or null.
   *
   * @throws io.charchub.serialization.SerializationException when it is none
   */
  public @Nullable Object json() {
    return Json.read(text());
  }

  Message message() {
    return message;
  }

  /** Path and query that were asked for, encoded. */
  public String address() {
    return message.target();
  }

  // ---- how it came about

  /** The redirects that were followed, in order; empty when none was. */
  public List<Redirect> redirects() {
    return way;
  }

  /** The templates that were rendered, those extended and included too, in order. */
  public List<String> templates() {
    return seen.renderings().stream().map(RenderLog.Rendering::template).toList();
  }

  /**
   * A variable of the page: what the view gave, or a context processor. Of several templates the
   * first that has it counts. Null when it is null, or when there is no such variable.
   */
  public @Nullable Object context(String name) {
    for (RenderLog.Rendering each : seen.renderings()) {
      Object value =
          each.context().containsKey(name) ? each.context().get(name) : each.more().variable(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /**
   * A variable of the page, of this type.
   *
   * @throws AssertionError when there is none, or it is of another type
   */
  public <T> T context(String name, Class<T> type) {
    Object value = context(name);
    if (value == null) {
      TreeSet<String> names = new TreeSet<>();
      seen.renderings().forEach(each -> names.addAll(each.context().keySet()));
      String near = DidYouMean.nearest(name, names).map(word -> "'" + word + "'. ").orElse("");
      throw failure(
          "The page has no variable '" + name + "'", "try: " + near + "Variables: " + names);
    }
    if (!type.isInstance(value)) {
      throw failure(
          "The variable '" + name + "' is a " + value.getClass().getName(),
          "expected: " + type.getName());
    }
    return type.cast(value);
  }

  /** The statements that ran while the site answered, those of transactions left out. */
  public List<QueryLog.Entry> queries() {
    return seen.queries();
  }

  /**
   * What a view threw, where the answer is one of 5xx and {@link Client#raiseExceptions(boolean)}
   * is off; empty otherwise.
   */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(answer.failure());
  }

  /**
   * The request as the view saw it.
   *
   * @throws TestingException {@code testing.E007} over a socket, where the test does not see it
   */
  public Request request() {
    Request request = answer.request();
    if (request == null) {
      throw new TestingException(
          Problem.of("testing.E007", "The test does not see the request that a server answered")
              .at(address())
              .hint("ask without a socket, by the parameter Client"));
    }
    return request;
  }

  /** The route that answered; empty for an address without one. */
  public Optional<ResolverMatch> route() {
    return request().resolverMatch();
  }

  // ---- what a visitor does next

  /** The only form of the page, with what it shows; as {@link #form(String)} otherwise. */
  public PageForm form() {
    return form("form");
  }

  /**
   * A form of the page, with what it shows.
   *
   * @param selector of CSS, such as {@code form.comment}
   * @throws TestingException {@code testing.E011} when the page has none of these, {@code
   *     testing.E012} when it has several
   */
  public PageForm form(String selector) {
    return PageForm.of(client, this, selector);
  }

  /**
   * Goes where the answer redirects to, until one does not; {@link #redirects()} of the last tells
   * the way. Stops at an address of another site. Without a redirect, this response itself.
   *
   * @throws TestingException {@code testing.E010} when the redirects have no end
   */
  public TestResponse follow() {
    return client.follow(this);
  }

  /**
   * Goes where a link of the page leads.
   *
   * @param selector of CSS, of one element with {@code href}, such as {@code a[rel=next]}
   * @throws TestingException {@code testing.E013} when the page has no such link, or it leads to
   *     another site
   */
  public TestResponse click(String selector) {
    Element link = html().selectFirst(selector);
    String href = link == null ? "" : link.attr("href");
    if (href.isEmpty()) {
      throw new TestingException(
          Problem.of("testing.E013", "The page has no link '" + selector + "'")
              .at(address())
              .hint("links: " + html().select("a[href]").eachAttr("href")));
    }
    return client.send(target(href, "GET"));
  }

  /** A request to an address as it stands in this page. */
  Message target(String href, String method) {
    return message
        .withoutBody(method)
        .resolve(href, client.host())
        .orElseThrow(
            () ->
                new TestingException(
                    Problem.of("testing.E013", "'" + href + "' leads to another site")
                        .at(address())
                        .hint("look at the link itself: response.html()")));
  }

  // ---- promises about the answer

  /** The status must be this one; further assertions about the content go by it then. */
  public TestResponse assertStatus(int status) {
    expectedStatus = status;
    if (status() != status) {
      throw failure("The status is " + status(), "expected: " + status);
    }
    return this;
  }

  /** A header must have this value. */
  public TestResponse assertHeader(String name, String value) {
    String found = header(name).orElse("(not sent)");
    if (!found.equals(value)) {
      throw failure("The header " + name + " is " + found, "expected: " + value);
    }
    return this;
  }

  /**
   * The answer must have status 200, or what {@link #assertStatus} has said, and its source must
   * hold {@code text}, which is compared as it stands: {@code "&lt;b&gt;"} is what a page shows of
   * {@code <b>}.
   */
  public TestResponse assertContains(String text) {
    assertStatus(expectedStatus);
    if (!text().contains(text)) {
      throw failure("The content does not hold", "text: " + text);
    }
    return this;
  }

  /** As {@link #assertContains(String)}, exactly so many times. */
  public TestResponse assertContains(String text, int times) {
    assertStatus(expectedStatus);
    int found = Occurrences.of(text, text());
    if (found != times) {
      throw failure(
          "The content holds the text " + Occurrences.times(found),
          "expected: " + Occurrences.times(times) + "\n  text: " + text);
    }
    return this;
  }

  /** The counterpart of {@link #assertContains(String)}; the status must be right here too. */
  public TestResponse assertNotContains(String text) {
    assertStatus(expectedStatus);
    if (text().contains(text)) {
      throw failure("The content holds what it should not", "text: " + text);
    }
    return this;
  }

  /**
   * The page must hold this piece of HTML, compared by its meaning: blanks between words, the order
   * of attributes and of classes do not matter.
   */
  public TestResponse assertHtml(String piece) {
    assertStatus(expectedStatus);
    if (SameHtml.count(piece, html()) == 0) {
      throw failure("The page does not hold this HTML", "html: " + piece);
    }
    return this;
  }

  /** As {@link #assertHtml(String)}, exactly so many times. */
  public TestResponse assertHtml(String piece, int times) {
    assertStatus(expectedStatus);
    int found = SameHtml.count(piece, html());
    if (found != times) {
      throw failure(
          "The page holds this HTML " + Occurrences.times(found),
          "expected: " + Occurrences.times(times) + "\n  html: " + piece);
    }
    return this;
  }

  /** As {@link #assertRedirects(String, int, int)}: by 302, to a page of 200. */
  public TestResponse assertRedirects(String to) {
    return assertRedirects(to, 302, 200);
  }

  /**
   * The answer must redirect to {@code to}, and there must be a page there. Of redirects that were
   * followed, the first must have this status, and the last page this address and status.
   *
   * @param to path and query; the order of the query's values does not matter
   * @param status of the redirect
   * @param targetStatus of what is there, asked for as this visitor; 0 to leave it unasked
   */
  public TestResponse assertRedirects(String to, int status, int targetStatus) {
    Redirects.check(client, this, to, status, targetStatus);
    return this;
  }

  /** The template must have been rendered, by itself or as a part of another. */
  public TestResponse assertTemplateUsed(String name) {
    if (!templates().contains(name)) {
      throw failure(
          templates().isEmpty()
              ? "No template was rendered"
              : "The template '" + name + "' was not rendered",
          "templates: " + templates());
    }
    return this;
  }

  /** The template must not have been rendered. */
  public TestResponse assertTemplateNotUsed(String name) {
    if (templates().contains(name)) {
      throw failure("The template '" + name + "' was rendered", "templates: " + templates());
    }
    return this;
  }

  /**
   * A field of a form that is among the page's variables must have these errors, and no others.
   *
   * @param form the name of the variable
   * @param field the name of the field; empty for the errors of the form as a whole
   * @param errors the messages in order, as they are shown; none for a field without errors
   */
  public TestResponse assertFormError(String form, String field, String... errors) {
    FormErrors.check(this, form, field, List.of(errors));
    return this;
  }

  /**
   * As {@link #assertFormError}, for a form of a set of forms that is among the page's variables.
   *
   * @param formSet the name of the variable
   * @param form which form of the set, from 0; -1 for the errors of the set as a whole, whose field
   *     is empty
   */
  public TestResponse assertFormSetError(String formSet, int form, String field, String... errors) {
    FormErrors.checkSet(this, formSet, form, field, List.of(errors));
    return this;
  }

  /** The site must have asked its databases exactly so many times. */
  public TestResponse assertQueries(int count) {
    if (queries().size() != count) {
      throw failure(
          Occurrences.count(queries().size(), "query", "queries") + " ran",
          "expected: " + count + Occurrences.statements(queries()));
    }
    return this;
  }

  /** The site must have asked its databases so many times at most. */
  public TestResponse assertQueriesAtMost(int count) {
    if (queries().size() > count) {
      throw failure(
          Occurrences.count(queries().size(), "query", "queries") + " ran",
          "expected: at most " + count + Occurrences.statements(queries()));
    }
    return this;
  }

  /** An error for a promise that this answer breaks: what, what else to know, the answer. */
  public AssertionError failure(String what, String details) {
    AssertionError error = new AssertionError(what + "\n  " + details + "\n" + this);
    failure().ifPresent(error::initCause);
    return error;
  }

  @Override
  public String toString() {
    return Shown.of(this, message.method());
  }
}
