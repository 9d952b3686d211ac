package io.charchub.acceptance;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Every page of a site that a link leads to, from its home page on. */
final class Crawl {
  private final Served site;
  private final Set<String> pages = new LinkedHashSet<>();
  private final Deque<String> waiting = new ArrayDeque<>();
  private final List<String> problems = new ArrayList<>();

  private Crawl(Served site) {
    this.site = site;
  }

  static Crawl of(Served site) {
    Crawl crawl = new Crawl(site);
    crawl.found("/");
    while (!crawl.waiting.isEmpty()) {
      crawl.visit(crawl.waiting.remove());
    }
    return crawl;
  }

  Set<String> pages() {
    return pages;
  }

  /** Links that lead nowhere, and things that a page would load from another host. */
  List<String> problems() {
    return problems;
  }

  private void found(String path) {
    if (pages.add(path)) {
      waiting.add(path);
    }
  }

  private void visit(String path) {
    HttpResponse<String> response = site.get(path);
    if (response.statusCode() != 200) {
      problems.add(path + " answers " + response.statusCode());
    }
    if (!response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      return;
    }
    Document page = Jsoup.parse(response.body(), site.base() + path);
    for (Element link : page.select("a[href], link[href]")) {
      follow(path, link);
    }
    for (Element loading :
        page.select(
            "[src], link[rel=stylesheet], link[rel=icon], link[rel=preload], object, form")) {
      String address =
          List.of("src", "href", "data", "action").stream()
              .filter(loading::hasAttr)
              .map(loading::absUrl)
              .findFirst()
              .orElse(site.base() + path); // a form without an action asks its own page
      if (!address.startsWith(site.base() + "/") && !address.startsWith("data:")) {
        problems.add(path + " asks another host: " + loading.outerHtml());
      }
    }
    if (!page.select("script:not([type=application/ld+json]), [style], [onclick], [onload]")
        .isEmpty()) {
      problems.add(path + " has script or style within");
    }
  }

  private void follow(String path, Element link) {
    URI address = URI.create(link.absUrl("href"));
    if (link.absUrl("href").startsWith(site.base() + "/")) {
      String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
      found(address.getRawPath() + query);
    } else if (!List.of("http", "https", "mailto").contains(String.valueOf(address.getScheme()))) {
      problems.add(path + " links to " + link.attr("href"));
    }
  }
}
