package io.charchub.contrib.sitemaps;

import static io.charchub.urls.Routes.path;

import io.charchub.apps.Services;
import io.charchub.contrib.sitemaps.UrlSet.Part;
import io.charchub.errors.Problem;
import io.charchub.http.Http404;
import io.charchub.http.HttpDate;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.http.StreamingResponse;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import io.charchub.middleware.LanguageOptions;
import io.charchub.serialization.XmlWriter;
import io.charchub.urls.Reverse;
import io.charchub.urls.Route;
import io.charchub.urls.UrlConf;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The map of a site, at {@code sitemap.xml}: its routes, to be included where the site's root is.
 *
 * <pre>
 * path("", include(Sitemaps.of(Map.of("posts", POSTS, "pages", Sitemap.routes("home", "about")))))
 * </pre>
 *
 * <p>Where all addresses fit into one file, {@code sitemap.xml} lists them; else it lists files,
 * one for each section and each 50,000 of its addresses: {@code sitemap-posts.xml?p=2}. Files of
 * more than 1,000 addresses are written as they are read, so that a long one costs no memory. The
 * routes are called {@code sitemap} and {@code sitemap_section}. Django's counterparts are the
 * views {@code sitemap} and {@code index}.
 */
public final class Sitemaps implements UrlConf {
  private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String TYPE = "application/xml; charset=utf-8";

  /** Up to so many addresses are written into memory first. */
  private static final int IN_MEMORY = 1_000;

  private final Map<String, Sitemap<?>> sections;

  private Sitemaps(Map<String, Sitemap<?>> sections) {
    this.sections = new LinkedHashMap<>(sections);
  }

  /**
   * The map of these sections, in the order given.
   *
   * @param sections by the names that the addresses of their files have
   */
  public static Sitemaps of(Map<String, Sitemap<?>> sections) {
    return new Sitemaps(sections);
  }

  @Override
  public List<Route> urlpatterns() {
    return List.of(
        path("sitemap.xml", this::all, "sitemap"),
        path("sitemap-<str:section>.xml", this::section, "sitemap_section"));
  }

  private Response all(Request request) throws IOException {
    List<Part<?>> parts = new ArrayList<>();
    long addresses = 0;
    boolean fits = true;
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Map.Entry<String, Sitemap<?>> each : sections.entrySet()) {
      Sitemap<?> sitemap = each.getValue();
      long count = sitemap.count();
      counts.put(each.getKey(), count);
      addresses += count * languages(sitemap);
      fits &= count <= perFile(sitemap);
      parts.add(new Part<>(sitemap, 0, (int) Math.min(count, Sitemap.MOST)));
    }
    return fits && addresses <= Sitemap.MOST
        ? file(request, parts, addresses)
        : index(request, counts);
  }

  private Response section(Request request, String name) throws IOException {
    Sitemap<?> sitemap = sections.get(name);
    if (sitemap == null) {
      throw new Http404(
          Problem.of("sitemaps.E404", "There is no section '" + name + "' in the site map"));
    }
    int page = page(request);
    int size = perFile(sitemap);
    long count = sitemap.count();
    long from = (long) (page - 1) * size;
    if (page < 1 || (from >= count && page > 1)) {
      throw new Http404(Problem.of("sitemaps.E404", "The section '" + name + "' has no such file"));
    }
    int to = (int) Math.min(count, from + size);
    return file(
        request, List.of(new Part<>(sitemap, (int) from, to)), (to - from) * languages(sitemap));
  }

  /** The number in {@code ?p=}; 0, which no file has, for what is no number. */
  private static int page(Request request) {
    String asked = request.query().get("p", "1");
    return asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 0;
  }

  private static Response file(Request request, List<Part<?>> parts, long addresses)
      throws IOException {
    if (addresses > IN_MEMORY) {
      return dated(streamed(request, parts), latest(parts));
    }
    StringBuilder text = new StringBuilder(16_384);
    Optional<Instant> latest = UrlSet.write(request, parts, text).latest();
    return dated(answer(text), latest);
  }

  /** Written when the middleware is through, so in the language and zone of now. */
  private static Response streamed(Request request, List<Part<?>> parts) {
    Locale language = Languages.current();
    ZoneId zone = TimeZones.current();
    return StreamingResponse.of(
        TYPE,
        out -> {
          try (Scope spoken = Languages.use(language);
              Scope clocks = TimeZones.use(zone)) {
            Writer writer =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 16_384);
            UrlSet.write(request, parts, writer);
            writer.flush();
          }
        });
  }

  private static Optional<Instant> latest(List<Part<?>> parts) {
    Instant latest = Instant.MIN;
    for (Part<?> part : parts) {
      Optional<Instant> changed = part.sitemap().latest().map(Moments::instant);
      if (changed.isEmpty()) {
        return Optional.empty();
      }
      latest = changed.get().isAfter(latest) ? changed.get() : latest;
    }
    return Optional.of(latest).filter(found -> !found.equals(Instant.MIN));
  }

  private Response index(Request request, Map<String, Long> counts) throws IOException {
    StringBuilder text = new StringBuilder(4_096);
    XmlWriter xml = XmlWriter.start(text).open("sitemapindex", "xmlns", SITEMAPS);
    for (Map.Entry<String, Long> each : counts.entrySet()) {
      Sitemap<?> sitemap = sections.get(each.getKey());
      if (sitemap != null) {
        files(request, xml, each.getKey(), sitemap, each.getValue());
      }
    }
    xml.close();
    return dated(answer(text), Optional.empty());
  }

  private static void files(
      Request request, XmlWriter xml, String name, Sitemap<?> sitemap, long count)
      throws IOException {
    String address = request.absoluteUri(Reverse.reverse(nameOfSections(request), name));
    Optional<String> latest = sitemap.latest().map(Moments::text);
    long files = Math.max(1, (count + perFile(sitemap) - 1) / perFile(sitemap));
    for (long file = 1; file <= files; file++) {
      xml.open("sitemap").element("loc", file == 1 ? address : address + "?p=" + file);
      if (latest.isPresent()) {
        xml.element("lastmod", latest.get());
      }
      xml.close();
    }
  }

  /** The name of the route beside the one that answers, in its namespace. */
  private static String nameOfSections(Request request) {
    List<String> names = new ArrayList<>();
    request.resolverMatch().ifPresent(match -> names.addAll(match.namespaces()));
    names.add("sitemap_section");
    return String.join(":", names);
  }

  private static Response answer(StringBuilder text) {
    return Response.of(text.toString().getBytes(StandardCharsets.UTF_8), TYPE);
  }

  /** The map itself is not to be found by searches; what it names is. */
  private static Response dated(Response response, Optional<Instant> latest) {
    latest.ifPresent(when -> response.header("Last-Modified", HttpDate.format(when)));
    return response.header("X-Robots-Tag", "noindex");
  }

  /** How many things a file holds: fewer where each has an address in every language. */
  private static int perFile(Sitemap<?> sitemap) {
    return Math.max(1, sitemap.limit() / languages(sitemap));
  }

  private static int languages(Sitemap<?> sitemap) {
    return sitemap.isInAllLanguages()
        ? Math.max(1, Services.current().get(LanguageOptions.class).languages().size())
        : 1;
  }
}
