package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a browser that has cookies and no scripts: opens pages, sends forms. */
final class Visitor {
  private final String base;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /**
   * @param base the address of a site, without a slash at its end
   */
  Visitor(String base) {
    this.base = base;
  }

  /** The page where a request for {@code path} ends. */
  Document open(String path) {
    return page(HttpRequest.newBuilder(URI.create(base + path)).build(), 200);
  }

  /** The page that says why {@code path} is answered with this status. */
  Document refused(String path, int status) {
    return page(HttpRequest.newBuilder(URI.create(base + path)).build(), status);
  }

  int status(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).build()).statusCode();
  }

  /**
   * Fills in the form of {@code page} that the selector finds, presses its button, and gives the
   * page that comes of it.
   */
  Document submit(Document page, String form, Map<String, String> typed) {
    Element element = page.selectFirst(form);
    assertThat(element).as(form + " in\n" + page).isNotNull();
    Map<String, String> values = new LinkedHashMap<>();
    element
        .select("input[name], select[name], textarea[name]")
        .forEach(each -> values.put(each.attr("name"), each.val()));
    assertThat(values.keySet()).containsAll(typed.keySet());
    values.putAll(typed);
    String body =
        values.entrySet().stream()
            .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return page(
        HttpRequest.newBuilder(URI.create(page.location()).resolve(element.attr("action")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", base)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        200);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Document page(HttpRequest request, int status) {
    HttpResponse<String> response = send(request);
    assertThat(response.statusCode()).as(request + "\n" + response.body()).isEqualTo(status);
    return Jsoup.parse(response.body(), response.uri().toString());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
