package io.charchub.contrib.sitemaps;

import static io.charchub.urls.Routes.i18nPatterns;
import static io.charchub.urls.Routes.include;
import static io.charchub.urls.Routes.path;

import io.charchub.contrib.auth.Group;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.urls.Route;
import io.charchub.urls.UrlConf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A site with a map of pages and groups, one of groups alone in small files, and one by language.
 */
public final class MapUrls implements UrlConf {
  static final Instant CHANGED = Instant.parse("2026-03-20T20:30:00.5Z");

  private static Map<String, Sitemap<?>> whole() {
    Map<String, Sitemap<?>> sections = new LinkedHashMap<>();
    sections.put(
        "pages",
        Sitemap.routes("about")
            .changefreq(name -> Changefreq.WEEKLY)
            .priority(name -> 0.8)
            .lastmod(name -> LocalDate.of(2025, 1, 2)));
    sections.put(
        "groups",
        Sitemap.rows(() -> Group.objects, group -> "/group/" + group.name + "/?a=1&b=2")
            .lastmod(group -> CHANGED.minusSeconds(group.id)));
    return sections;
  }

  private static Sitemaps small() {
    return Sitemaps.of(
        Map.of(
            "groups",
            Sitemap.rows(() -> Group.objects, group -> "/group/" + group.name + "/")
                .latest(() -> Optional.of(CHANGED))
                .limit(2)));
  }

  private static Sitemaps long_() {
    return Sitemaps.of(
        Map.of(
            "groups",
            Sitemap.rows(() -> Group.objects, group -> "/group/" + group.name + "/")
                .latest(() -> Optional.of(CHANGED))));
  }

  @Override
  public List<Route> urlpatterns() {
    return List.of(
        path("", include(Sitemaps.of(whole()))),
        path("small/", include(small(), "small")),
        path("long/", include(long_(), "long")),
        path(
            "languages/",
            include(
                Sitemaps.of(Map.of("pages", Sitemap.routes("spoken").alternates())), "languages")),
        path("about/", MapUrls::page, "about"),
        i18nPatterns(path("spoken/", MapUrls::page, "spoken")));
  }

  private static Response page(Request request) {
    return Response.text("a page");
  }
}
