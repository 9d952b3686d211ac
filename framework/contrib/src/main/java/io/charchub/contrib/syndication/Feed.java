package io.charchub.contrib.syndication;

import io.charchub.http.HttpDate;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.serialization.XmlWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What is new, as data, and the answers that tell it.
 *
 * <pre>
 * static Response feed(Request request) {
 *   return Feed.of("News", "/").entries(Post.objects.published().limit(20), Views::entry).atom(request);
 * }
 * </pre>
 *
 * <p>An answer says when the feed changed last, and the middleware {@code conditional} answers 304
 * to a reader who has it. Addresses are made whole by the request. Immutable: each method gives a
 * changed copy. Django's counterpart has the same name.
 */
public final class Feed {
  private final String title;
  private final String link;
  private String address = "";
  private String id = "";
  private String description = "";
  private String language = "";
  private String rights = "";
  private String stylesheet = "";
  private Duration timeToLive = Duration.ZERO;
  private List<Person> authors = List.of();
  private List<String> categories = List.of();
  private List<Entry> entries = List.of();

  private Feed(String title, String link) {
    this.title = title;
    this.link = link;
  }

  /**
   * A feed without entries.
   *
   * @param title as text
   * @param link the address of the page that people read instead, from the site's root or whole
   */
  public static Feed of(String title, String link) {
    return new Feed(title, link);
  }

  /** The feed's own address; that of the request unless said. Django's {@code feed_url}. */
  public Feed address(String address) {
    return with(copy -> copy.address = address);
  }

  /** What the feed is known by for ever: a whole URI; its address unless said. */
  public Feed id(String id) {
    return with(copy -> copy.id = id);
  }

  /** What the feed is about, as text. */
  public Feed description(String text) {
    return with(copy -> copy.description = text);
  }

  /** The code of the language of the feed, {@code fa}. */
  public Feed language(String code) {
    return with(copy -> copy.language = code);
  }

  /** Who may do what with it, as text. */
  public Feed rights(String text) {
    return with(copy -> copy.rights = text);
  }

  /** The address of a style sheet (XSLT or CSS, by its ending) for browsers that show feeds. */
  public Feed stylesheet(String address) {
    return with(copy -> copy.stylesheet = address);
  }

  /** For how long a reader need not ask again, to the minute. RSS only. */
  public Feed timeToLive(Duration time) {
    return with(copy -> copy.timeToLive = time);
  }

  /** One who writes it, beside those said before. */
  public Feed author(Person person) {
    return with(copy -> (copy.authors = new ArrayList<>(authors)).add(person));
  }

  /** A word that it is filed under, beside those said before. */
  public Feed category(String term) {
    return with(copy -> (copy.categories = new ArrayList<>(categories)).add(term));
  }

  /** These entries, in this order, behind those said before. */
  public Feed entries(Iterable<Entry> more) {
    return with(copy -> more.forEach((copy.entries = new ArrayList<>(entries))::add));
  }

  /** An entry made of each of {@code things}, behind those said before. */
  public <T> Feed entries(Iterable<? extends T> things, Function<? super T, Entry> entry) {
    List<Entry> more = new ArrayList<>();
    things.forEach(thing -> more.add(entry.apply(thing)));
    return entries(more);
  }

  private Feed with(Consumer<Feed> change) {
    Feed copy = new Feed(title, link);
    copy.address = address;
    copy.id = id;
    copy.description = description;
    copy.language = language;
    copy.rights = rights;
    copy.stylesheet = stylesheet;
    copy.timeToLive = timeToLive;
    copy.authors = authors;
    copy.categories = categories;
    copy.entries = entries;
    change.accept(copy);
    return copy;
  }

  /**
   * The feed as Atom.
   *
   * @throws FeedException {@code syndication.E001} when an entry has no time, which Atom asks for
   */
  public Response atom(Request request) {
    return answer(request, "application/atom+xml", new Atom(this, request)::write);
  }

  /** The feed as RSS 2.0. */
  public Response rss(Request request) {
    return answer(request, "application/rss+xml", new Rss(this, request)::write);
  }

  /** Writes a feed in one of the formats. */
  private interface Format {
    void write(XmlWriter xml) throws IOException;
  }

  private Response answer(Request request, String type, Format format) {
    StringBuilder text = new StringBuilder(16_384);
    try {
      XmlWriter xml = XmlWriter.start(text);
      if (!stylesheet.isEmpty()) {
        xml.instruction(
            "xml-stylesheet",
            "href",
            request.absoluteUri(stylesheet),
            "type",
            stylesheet.endsWith(".css") ? "text/css" : "text/xsl");
      }
      format.write(xml);
    } catch (IOException e) {
      throw new UncheckedIOException("memory refused the text", e);
    }
    Response response =
        Response.of(text.toString().getBytes(StandardCharsets.UTF_8), type + "; charset=utf-8");
    latest().ifPresent(when -> response.header("Last-Modified", HttpDate.format(when)));
    return response;
  }

  /** When the entry that changed last did; empty where none has a time. */
  Optional<Instant> latest() {
    return entries.stream().flatMap(entry -> entry.updated().stream()).max(Instant::compareTo);
  }

  String title() {
    return title;
  }

  String link() {
    return link;
  }

  /** The feed's own address as {@code request} reaches it. */
  String address(Request request) {
    return address.isEmpty() ? request.absoluteUri() : request.absoluteUri(address);
  }

  /** Empty where the address is what it is known by. */
  String id() {
    return id;
  }

  String description() {
    return description;
  }

  String language() {
    return language;
  }

  String rights() {
    return rights;
  }

  Duration timeToLive() {
    return timeToLive;
  }

  List<Person> authors() {
    return authors;
  }

  List<String> categories() {
    return categories;
  }

  List<Entry> entries() {
    return entries;
  }
}
