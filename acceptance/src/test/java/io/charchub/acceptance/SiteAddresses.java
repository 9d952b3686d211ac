package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Every address of the admin and the API, as {@code manage listurls} tells them, with the key of a
 * row that is there; what stands on their pages; and the names of parameters that stand there.
 */
final class SiteAddresses {
  private static final Pattern PART = Pattern.compile("<(?:(\\w+):)?(\\w+)>");

  private final List<String> routes = new ArrayList<>();
  private final Map<String, Document> pages = new LinkedHashMap<>();
  private final Set<String> all = new LinkedHashSet<>();
  private final Map<String, Set<String>> parameters = new LinkedHashMap<>();

  private SiteAddresses() {}

  /**
   * As somebody finds them who may do everything.
   *
   * @param prefix what the addresses begin with
   */
  static SiteAddresses of(AdminBlog blog, ByHand admin, String prefix) {
    SiteAddresses found = new SiteAddresses();
    for (String line : blog.manage("listurls", "--prefix", prefix).split("\n")) {
      found.routes.add(line.split("\\s+")[0]);
    }
    for (String route : found.routes) {
      String address = filled(route, admin);
      if (found.all.add(address)) {
        found.open(address, admin);
      }
    }
    assertThat(found.all).hasSizeGreaterThan(10);
    return found;
  }

  /** A route with a value for each part: the key of the first row of the list it belongs to. */
  private static String filled(String route, ByHand admin) {
    Matcher part = PART.matcher(route);
    if (!part.find()) {
      return route;
    }
    String list = route.substring(0, part.start());
    String value = route.startsWith("/admin/") ? keyInAdmin(list, admin) : keyInApi(list, admin);
    return new StringBuilder(route).replace(part.start(), part.end(), value).toString();
  }

  private static String keyInAdmin(String list, ByHand admin) {
    Matcher key =
        Pattern.compile(Pattern.quote(list) + "([^/\"]+)/change/").matcher(admin.get(list).body());
    return key.find() ? key.group(1) : "blog";
  }

  private static String keyInApi(String list, ByHand admin) {
    Matcher key =
        Pattern.compile("\"id\":\\s*(\\d+)")
            .matcher(admin.send("GET", list, "application/json", "").body());
    return key.find() ? key.group(1) : "json";
  }

  private void open(String address, ByHand admin) {
    var answer = admin.get(address);
    Set<String> names = parameters.computeIfAbsent(address, each -> new TreeSet<>());
    if (answer.statusCode() != 200
        || !answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      return;
    }
    Document page = Jsoup.parse(answer.body(), "http://site.example" + address);
    pages.put(address, page);
    for (Element link : page.select("a[href], [data-lookup]")) {
      read(
          URI.create(
              link.hasAttr("href")
                  ? link.absUrl("href")
                  : "http://site.example" + link.attr("data-lookup")));
    }
    for (Element form : page.select("form")) {
      if (!form.attr("method").equalsIgnoreCase("post")) {
        form.select("[name]").forEach(each -> names.add(each.attr("name")));
      }
    }
  }

  private void read(URI link) {
    if (link.getRawQuery() != null) {
      Set<String> names = parameters.computeIfAbsent(link.getPath(), each -> new TreeSet<>());
      for (String each : link.getRawQuery().split("&")) {
        names.add(each.replaceFirst("=.*", ""));
      }
    }
  }

  /** The routes, with their parts in angle brackets. */
  List<String> routes() {
    return routes;
  }

  /** The addresses without a query. */
  Set<String> all() {
    return all;
  }

  /** Those of them that are answered with a page, and the page. */
  Map<String, Document> pages() {
    return pages;
  }

  /** The names that stand in queries for an address, on whatever page. */
  Set<String> parameters(String address) {
    return parameters.getOrDefault(address, Set.of());
  }

  /** The names that stand in any query. */
  Set<String> parameters() {
    Set<String> names = new TreeSet<>();
    parameters.values().forEach(names::addAll);
    return names;
  }
}
