package io.charchub.contrib.syndication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a {@link Feed}.
 *
 * <pre>
 * Entry.of(post.title, post.url()).published(post.publishedAt).author(Person.of(author.name))
 * </pre>
 *
 * <p>Immutable: each method gives a changed copy. Django's counterparts are the hooks of a feed
 * that begin with {@code item_}.
 */
public final class Entry {
  private final String title;
  private final String link;
  private String id;
  private @Nullable Instant published;
  private @Nullable Instant updated;
  private String summary = "";
  private String content = "";
  private String language = "";
  private String comments = "";
  private String rights = "";
  private List<Person> authors = List.of();
  private List<String> categories = List.of();
  private List<Enclosure> enclosures = List.of();

  private Entry(String title, String link, String id) {
    this.title = title;
    this.link = link;
    this.id = id;
  }

  /**
   * An entry.
   *
   * @param title as text, which is escaped
   * @param link the address of the thing, from the site's root or whole; what the entry is known by
   *     too, unless {@link #id} says otherwise
   */
  public static Entry of(String title, String link) {
    return new Entry(title, link, "");
  }

  /**
   * What the entry is known by for ever, also when its address changes: a whole URI, such as {@code
   * urn:uuid:...} or {@code tag:...}. Django's {@code item_guid}.
   */
  public Entry id(String id) {
    return with(copy -> copy.id = id);
  }

  /** When it came out. */
  public Entry published(@Nullable Instant when) {
    return with(copy -> copy.published = when);
  }

  /** When it changed last; when it came out, unless said. */
  public Entry updated(@Nullable Instant when) {
    return with(copy -> copy.updated = when);
  }

  /** What it is about, as text. */
  public Entry summary(String text) {
    return with(copy -> copy.summary = text);
  }

  /** All of it, as HTML. */
  public Entry content(String html) {
    return with(copy -> copy.content = html);
  }

  /** The code of the language it is written in, {@code fa}. Atom only. */
  public Entry language(String code) {
    return with(copy -> copy.language = code);
  }

  /** The address where it is talked about, from the site's root or whole. */
  public Entry comments(String address) {
    return with(copy -> copy.comments = address);
  }

  /** Who may do what with it, as text. Atom only. */
  public Entry rights(String text) {
    return with(copy -> copy.rights = text);
  }

  /** One who wrote it, beside those said before. */
  public Entry author(Person person) {
    return with(copy -> copy.authors = more(authors, person));
  }

  /** A word that it is filed under, beside those said before. */
  public Entry category(String term) {
    return with(copy -> copy.categories = more(categories, term));
  }

  /** A file that belongs to it, beside those said before; RSS has room for the first alone. */
  public Entry enclosure(Enclosure file) {
    return with(copy -> copy.enclosures = more(enclosures, file));
  }

  private static <T> List<T> more(List<T> list, T one) {
    List<T> longer = new ArrayList<>(list);
    longer.add(one);
    return List.copyOf(longer);
  }

  private Entry with(Consumer<Entry> change) {
    Entry copy = new Entry(title, link, id);
    copy.published = published;
    copy.updated = updated;
    copy.summary = summary;
    copy.content = content;
    copy.language = language;
    copy.comments = comments;
    copy.rights = rights;
    copy.authors = authors;
    copy.categories = categories;
    copy.enclosures = enclosures;
    change.accept(copy);
    return copy;
  }

  String title() {
    return title;
  }

  String link() {
    return link;
  }

  /** Empty where the link is what it is known by. */
  String id() {
    return id;
  }

  Optional<Instant> published() {
    return Optional.ofNullable(published);
  }

  Optional<Instant> updated() {
    return Optional.ofNullable(updated == null ? published : updated);
  }

  String summary() {
    return summary;
  }

  String content() {
    return content;
  }

  String language() {
    return language;
  }

  String comments() {
    return comments;
  }

  String rights() {
    return rights;
  }

  List<Person> authors() {
    return authors;
  }

  List<String> categories() {
    return categories;
  }

  List<Enclosure> enclosures() {
    return enclosures;
  }
}
