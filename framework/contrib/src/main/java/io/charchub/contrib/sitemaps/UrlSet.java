package io.charchub.contrib.sitemaps;

import io.charchub.apps.Services;
import io.charchub.http.Request;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.middleware.LanguageOptions;
import io.charchub.serialization.XmlWriter;
import io.charchub.urls.Reverse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes one file of addresses, and notes the latest change among them. */
final class UrlSet {
  private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private final Request request;
  private final XmlWriter xml;
  private @Nullable Instant latest;

  private UrlSet(Request request, XmlWriter xml) {
    this.request = request;
    this.xml = xml;
  }

  /** Writes these parts of sections into {@code out} as one document. */
  static UrlSet write(Request request, List<Part<?>> parts, Appendable out) throws IOException {
    XmlWriter xml = XmlWriter.start(out);
    boolean links = parts.stream().anyMatch(part -> part.sitemap().hasAlternates());
    xml.open("urlset", "xmlns", SITEMAPS, "xmlns:xhtml", links ? XHTML : "");
    UrlSet urls = new UrlSet(request, xml);
    try {
      parts.forEach(urls::part);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    xml.close();
    return urls;
  }

  /** The latest change of what was written; empty where none was known. */
  Optional<Instant> latest() {
    return Optional.ofNullable(latest);
  }

  private <T> void part(Part<T> part) {
    part.sitemap().walk(part.from(), part.to(), item -> item(part.sitemap(), item));
  }

  private <T> void item(Sitemap<T> sitemap, T item) {
    String location = sitemap.location(item);
    try {
      if (!sitemap.isInAllLanguages()) {
        url(sitemap, item, location, location);
        return;
      }
      for (Locale language : languages().languages()) {
        url(sitemap, item, in(language, location), location);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> void url(Sitemap<T> sitemap, T item, String address, String location)
      throws IOException {
    xml.open("url").element("loc", request.absoluteUri(address));
    Temporal changed = sitemap.lastmod(item);
    if (changed != null) {
      note(Moments.instant(changed));
      xml.element("lastmod", Moments.text(changed));
    }
    Changefreq often = sitemap.changefreq(item);
    if (often != null) {
      xml.element("changefreq", often.text());
    }
    Double weight = sitemap.priority(item);
    if (weight != null) {
      xml.element("priority", String.valueOf(weight));
    }
    if (sitemap.hasAlternates()) {
      alternates(location);
    }
    xml.close();
  }

  private void note(Instant changed) {
    latest = latest == null || changed.isAfter(latest) ? changed : latest;
  }

  private void alternates(String location) throws IOException {
    for (Locale language : languages().languages()) {
      alternate(Languages.code(language), in(language, location));
    }
    alternate("x-default", in(languages().fallback(), location));
  }

  private void alternate(String code, String address) throws IOException {
    xml.empty(
        "xhtml:link", "rel", "alternate", "hreflang", code, "href", request.absoluteUri(address));
  }

  private static String in(Locale language, String location) {
    try (Scope scope = Languages.use(language)) {
      return Reverse.translate(location, language);
    }
  }

  private static LanguageOptions languages() {
    return Services.current().get(LanguageOptions.class);
  }

  /** The things of one section that one file lists. */
  record Part<T>(Sitemap<T> sitemap, int from, int to) {}
}
