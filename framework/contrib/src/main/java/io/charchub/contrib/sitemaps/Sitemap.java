package io.charchub.contrib.sitemaps;

import io.charchub.db.models.QuerySetOf;
import io.charchub.urls.Reverse;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One section of a site's map: which things it lists, where each is found, and when it changed.
 *
 * <pre>
 * Sitemap&lt;Post&gt; posts =
 *     Sitemap.rows(() -&gt; Post.objects.published(), Post::url).lastmod(post -&gt; post.updatedAt);
 * </pre>
 *
 * <p>Immutable: each method gives a changed copy. Django's counterpart has the same name.
 *
 * @param <T> the kind of thing
 */
public final class Sitemap<T> {
  /** As many addresses as the protocol allows in one file. */
  public static final int MOST = 50_000;

  private final Listing<T> listing;
  private final Function<? super T, String> location;
  private Function<? super T, @Nullable Temporal> lastmod = each -> null;
  private Function<? super T, @Nullable Changefreq> changefreq = each -> null;
  private Function<? super T, @Nullable Double> priority = each -> null;
  private Supplier<Optional<? extends Temporal>> latest = Optional::empty;
  private int limit = MOST;
  private boolean inAllLanguages;
  private boolean alternates;

  private Sitemap(Listing<T> listing, Function<? super T, String> location) {
    this.listing = listing;
    this.location = location;
  }

  /**
   * A section of these things.
   *
   * @param items asked for anew at each request
   * @param location the address of each, from the site's root: {@code /post/hello/}
   */
  public static <T> Sitemap<T> of(
      Supplier<? extends List<? extends T>> items, Function<? super T, String> location) {
    return new Sitemap<>(Listing.of(items), location);
  }

  /**
   * A section of these rows, which are read without keeping them; by their keys where the query has
   * no order. Django's {@code GenericSitemap}.
   *
   * @param rows the query, made anew at each request
   * @param location the address of each row, from the site's root
   */
  public static <T> Sitemap<T> rows(
      Supplier<? extends QuerySetOf<T, ?>> rows, Function<? super T, String> location) {
    return new Sitemap<>(Listing.rows(rows), location);
  }

  /** A section of the pages whose routes have these names and take no values. */
  public static Sitemap<String> routes(String... names) {
    List<String> all = List.of(names);
    return of(() -> all, name -> Reverse.reverse(name));
  }

  /**
   * Says when each thing changed last: an {@code Instant}, a {@code LocalDate}, or a time with an
   * offset; null where that is not known.
   */
  public Sitemap<T> lastmod(Function<? super T, @Nullable Temporal> when) {
    return with(copy -> copy.lastmod = when);
  }

  /**
   * Says when the section changed last, without a walk over all of it: for {@code Last-Modified} of
   * long sections and for the index. Sections of up to 1,000 addresses need it for the index only.
   */
  public Sitemap<T> latest(Supplier<Optional<? extends Temporal>> when) {
    return with(copy -> copy.latest = when);
  }

  /** Says how often each thing is likely to change; null for no hint. */
  public Sitemap<T> changefreq(Function<? super T, @Nullable Changefreq> howOften) {
    return with(copy -> copy.changefreq = howOften);
  }

  /**
   * Says how much each thing matters within the site, from 0 to 1; null for no hint, which search
   * engines take for 0.5.
   */
  public Sitemap<T> priority(Function<? super T, @Nullable Double> weight) {
    return with(copy -> copy.priority = weight);
  }

  /**
   * How many addresses one file of this section holds.
   *
   * @throws IllegalArgumentException for less than 1 or more than {@link #MOST}
   */
  public Sitemap<T> limit(int most) {
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("a site map holds 1 to " + MOST + " addresses: " + most);
    }
    return with(copy -> copy.limit = most);
  }

  /** Lists each thing once for each language of the site, at its address in that language. */
  public Sitemap<T> inAllLanguages() {
    return with(copy -> copy.inAllLanguages = true);
  }

  /**
   * {@link #inAllLanguages()}, and with each address those of the same page in the other languages
   * ({@code xhtml:link}), the site's own language as {@code x-default}.
   */
  public Sitemap<T> alternates() {
    return inAllLanguages().with(copy -> copy.alternates = true);
  }

  private Sitemap<T> with(Consumer<Sitemap<T>> change) {
    Sitemap<T> copy = new Sitemap<>(listing, location);
    copy.lastmod = lastmod;
    copy.changefreq = changefreq;
    copy.priority = priority;
    copy.latest = latest;
    copy.limit = limit;
    copy.inAllLanguages = inAllLanguages;
    copy.alternates = alternates;
    change.accept(copy);
    return copy;
  }

  long count() {
    return listing.count();
  }

  void walk(int from, int to, Consumer<? super T> consumer) {
    listing.walk(from, to, consumer);
  }

  String location(T item) {
    return location.apply(item);
  }

  @Nullable Temporal lastmod(T item) {
    return lastmod.apply(item);
  }

  Optional<? extends Temporal> latest() {
    return latest.get();
  }

  @Nullable Changefreq changefreq(T item) {
    return changefreq.apply(item);
  }

  @Nullable Double priority(T item) {
    return priority.apply(item);
  }

  int limit() {
    return limit;
  }

  boolean isInAllLanguages() {
    return inAllLanguages;
  }

  boolean hasAlternates() {
    return alternates;
  }
}
