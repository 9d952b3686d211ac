package io.charchub.acceptance;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The addresses of an admin that links lead to, one of each shape: of ten thousand rows one is
 * opened, of ten thousand values of a filter one is chosen, and no two parameters of a query are
 * tried together.
 */
final class AdminCrawl {
  private static final String START = "/admin/";

  private final APIRequestContext requests;
  private final String language;
  private final String base;
  private final Set<String> shapes = new LinkedHashSet<>();
  private final Deque<String> waiting = new ArrayDeque<>();
  private final Map<String, Found> pages = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  /** A page as the server sent it. */
  record Found(Map<String, String> headers, Document document) {}

  private AdminCrawl(BrowserContext context, String language, String base) {
    this.requests = context.request();
    this.language = language;
    this.base = base;
  }

  /** Follows everything from the index on, as the person of {@code context}. */
  static AdminCrawl of(BrowserContext context, String language, String base) {
    AdminCrawl crawl = new AdminCrawl(context, language, base);
    crawl.found(base + START);
    while (!crawl.waiting.isEmpty()) {
      crawl.visit(crawl.waiting.remove());
    }
    return crawl;
  }

  /** The pages, by their address from the root on. */
  Map<String, Found> pages() {
    return pages;
  }

  /** Links that lead nowhere. */
  List<String> problems() {
    return problems;
  }

  private void found(String address) {
    if (!address.startsWith(base + START)) {
      return;
    }
    URI uri = URI.create(address);
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    String names = query.replaceAll("=[^&]*", "");
    String shape = uri.getPath().replaceAll("/\\d+/", "/#/") + " " + names;
    if (!names.contains("&") && shapes.add(shape)) {
      waiting.add(uri.getRawPath() + (query.isEmpty() ? "" : "?" + query));
    }
  }

  private void visit(String path) {
    APIResponse answer =
        requests.get(
            base + path,
            RequestOptions.create().setMaxRedirects(0).setHeader("Accept-Language", language));
    try {
      if (answer.status() >= 300 && answer.status() < 400) {
        found(URI.create(base + path).resolve(answer.headers().get("location")).toString());
      } else if (answer.status() != 200) {
        problems.add(path + " answers " + answer.status());
      } else if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
        Document document = Jsoup.parse(answer.text(), base + path);
        pages.put(path, new Found(answer.headers(), document));
        document.select("a[href]").forEach(link -> found(link.absUrl("href")));
      }
    } finally {
      answer.dispose();
    }
  }
}
