package blog;

import java.io.ByteArrayOutputStream;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Somebody with a cookie jar and without JavaScript, who reads pages, fills in their forms and
 * follows redirects.
 */
final class Visitor {
  static final String PASSWORD = "kelid-5271-noor";
  private static final String BOUNDARY = "----part-7ac1";

  private final URI site;
  private final CookieManager jar = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(jar)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private String language = "en";
  private HttpResponse<String> last;

  /** A file to be sent. */
  record Upload(String name, byte[] content) {}

  Visitor(int port) {
    site = URI.create("http://127.0.0.1:" + port + "/");
  }

  /** The same visitor, whose browser asks for pages in this language. */
  Visitor speaking(String code) {
    language = code;
    return this;
  }

  private HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri).header("Accept-Language", language);
  }

  Document get(String path) throws IOException, InterruptedException {
    last = client.send(request(site.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    return page();
  }

  /** Sends the only form of the page's main part, with these values in place of what it shows. */
  Document submit(Map<String, ?> values) throws IOException, InterruptedException {
    return submit("main form", values);
  }

  /** Sends the first form that the selector finds. */
  Document submit(String selector, Map<String, ?> values) throws IOException, InterruptedException {
    Element form = page().selectFirst(selector);
    if (form == null) {
      throw new AssertionError("no form " + selector + " on " + place() + ":\n" + body());
    }
    Map<String, Object> sent = new LinkedHashMap<>(shown(form));
    sent.putAll(values);
    URI target = last.uri().resolve(form.attr("action"));
    if (form.attr("enctype").equals("multipart/form-data")) {
      return send(target, "multipart/form-data; boundary=" + BOUNDARY, multipart(sent));
    }
    return send(target, "application/x-www-form-urlencoded", encoded(sent).getBytes());
  }

  private static Map<String, String> shown(Element form) {
    Map<String, String> shown = new LinkedHashMap<>();
    form.select("input[name]:not([type=file], [type=checkbox]:not([checked]))")
        .forEach(input -> shown.put(input.attr("name"), input.val()));
    form.select("textarea[name]").forEach(area -> shown.put(area.attr("name"), area.wholeText()));
    for (Element select : form.select("select[name]")) {
      Element chosen = select.selectFirst("option[selected]");
      shown.put(select.attr("name"), chosen == null ? "" : chosen.val());
    }
    return shown;
  }

  /** Sends a form that no page shows. */
  Document post(String path, Map<String, ?> values) throws IOException, InterruptedException {
    return send(
        site.resolve(path), "application/x-www-form-urlencoded", encoded(values).getBytes());
  }

  private Document send(URI target, String type, byte[] body)
      throws IOException, InterruptedException {
    last =
        client.send(
            request(target)
                .header("Content-Type", type)
                .header("Referer", site.toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return page();
  }

  private static String encoded(Map<String, ?> values) {
    return values.entrySet().stream()
        .map(each -> encode(each.getKey()) + "=" + encode(each.getValue().toString()))
        .collect(Collectors.joining("&"));
  }

  private static byte[] multipart(Map<String, ?> values) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, ?> each : values.entrySet()) {
      String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"";
      if (each.getValue() instanceof Upload file) {
        head += each.getKey() + "\"; filename=\"" + file.name() + "\"\r\nContent-Type: image/png";
        write(body, head + "\r\n\r\n");
        body.write(file.content());
      } else {
        write(body, head + each.getKey() + "\"\r\n\r\n" + each.getValue());
      }
      write(body, "\r\n");
    }
    write(body, "--" + BOUNDARY + "--\r\n");
    return body.toByteArray();
  }

  private static void write(ByteArrayOutputStream body, String text) throws IOException {
    body.write(text.getBytes(StandardCharsets.UTF_8));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Document page() {
    return Jsoup.parse(last.body(), last.uri().toString());
  }

  String body() {
    return last.body();
  }

  /** The text of the page's main part. */
  String text() {
    return page().select("main").text();
  }

  int status() {
    return last.statusCode();
  }

  /** The path and query of the page that is shown, after redirects. */
  String place() {
    URI uri = last.uri();
    return uri.getPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  /** The name in the menu of who is signed in; empty where nobody is. */
  String name() {
    return page().select(".account summary").text();
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
