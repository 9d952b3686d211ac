package io.charchub.contrib.auth;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a cookie jar who reads pages and fills in their forms; follows redirects. */
final class Browser {
  private final URI site;
  private final CookieManager jar = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(jar)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final Map<String, String> headers = new TreeMap<>();
  private HttpResponse<String> last;

  Browser(int port) {
    site = URI.create("http://127.0.0.1:" + port + "/");
  }

  /** The same browser, whose requests have one header more from now on. */
  Browser sending(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** The same browser, which asks for pages in this language. */
  Browser speaking(String language) {
    return sending("Accept-Language", language);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path));
    headers.forEach(request::header);
    return request;
  }

  Document get(String path) throws IOException, InterruptedException {
    last = client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    return page();
  }

  /** Sends the first form of the page, with these values in place of what it shows. */
  Document submit(Map<String, String> values) throws IOException, InterruptedException {
    Element form = page().selectFirst("form");
    Map<String, String> sent = new TreeMap<>();
    form.select("input[name]").forEach(input -> sent.put(input.attr("name"), input.val()));
    sent.putAll(values);
    return post(last.uri().resolve(form.attr("action")).toString(), sent);
  }

  Document post(String path, Map<String, String> values) throws IOException, InterruptedException {
    String body =
        values.entrySet().stream()
            .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
            .collect(Collectors.joining("&"));
    last =
        client.send(
            request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return page();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Document page() {
    return Jsoup.parse(last.body(), last.uri().toString());
  }

  int status() {
    return last.statusCode();
  }

  /** The path and query of the page that is shown, after redirects. */
  String place() {
    URI uri = last.uri();
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  Optional<String> header(String name) {
    return last.headers().firstValue(name);
  }

  Optional<String> cookie(String name) {
    return jar.getCookieStore().getCookies().stream()
        .filter(each -> each.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }
}
