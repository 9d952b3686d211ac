package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Somebody who writes requests by hand: any method, any address, any fields. Follows no redirect;
 * knows the token without which no form is taken, so that what refuses them is something else.
 */
final class ByHand {
  private final String base;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .version(HttpClient.Version.HTTP_1_1)
          .build();
  private String token = "";

  /** Somebody who is not signed in. */
  ByHand(String base) {
    this.base = base;
    readToken("/admin/login/");
  }

  /** Somebody of the staff. */
  static ByHand signedIn(AdminBlog blog, String user) {
    ByHand hand = new ByHand(blog.base());
    Map<String, String> typed = Map.of("username", user, "password", AdminBlog.PASSWORD);
    assertThat(hand.post("/admin/login/", typed).statusCode())
        .as("log-in of " + user)
        .isEqualTo(302);
    hand.readToken("/admin/");
    return hand;
  }

  private void readToken(String path) {
    Element input = page(path).selectFirst("input[name=csrfmiddlewaretoken]");
    assertThat(input).as(path).isNotNull();
    token = input.val();
  }

  /** The token of the forms. */
  String token() {
    return token;
  }

  HttpResponse<String> get(String path) {
    return send("GET", path, "text/html", "");
  }

  /** A page, which must be there. */
  Document page(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body(), base + path);
  }

  /** Sends a form of these fields, a list for one that comes several times, and the token. */
  HttpResponse<String> post(String path, Map<String, ?> fields) {
    List<String> pairs = new ArrayList<>();
    pairs.add("csrfmiddlewaretoken=" + encoded(token));
    fields.forEach(
        (name, value) -> {
          if (!name.equals("csrfmiddlewaretoken")) {
            for (Object each : value instanceof List<?> several ? several : List.of(value)) {
              pairs.add(encoded(name) + "=" + encoded(each.toString()));
            }
          }
        });
    return send("POST", path, "application/x-www-form-urlencoded", String.join("&", pairs));
  }

  /** Sends a body of any type, with the token in the header that scripts use. */
  HttpResponse<String> send(String method, String path, String type, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Origin", base)
            .header("Accept", type.contains("form") ? "text/html" : type)
            .header("Accept-Language", "en");
    if (method.equals("GET")) {
      request.GET();
    } else {
      request
          .header("X-CSRFToken", token)
          .header("Content-Type", type)
          .method(method, HttpRequest.BodyPublishers.ofString(body));
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The text as it stands in an address. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** What a browser would send of a form as it stands, but for its buttons and its files. */
  static Map<String, Object> shown(Element form) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Element each : form.select("input[name], textarea[name], select[name]")) {
      if (each.closest("template") == null) {
        List<String> all = values.computeIfAbsent(each.attr("name"), name -> new ArrayList<>());
        all.addAll(shownIn(each));
      }
    }
    values.values().removeIf(List::isEmpty);
    return new LinkedHashMap<>(values);
  }

  private static List<String> shownIn(Element input) {
    return switch (input.normalName() + " " + input.attr("type")) {
      case "input checkbox", "input radio" ->
          input.hasAttr("checked")
              ? List.of(input.hasAttr("value") ? input.val() : "on")
              : List.of();
      case "input file" -> List.of();
      case "select " ->
          input.select("option[selected]").isEmpty()
              ? List.of("")
              : input.select("option[selected]").eachAttr("value");
      default -> List.of(input.normalName().equals("textarea") ? input.wholeText() : input.val());
    };
  }
}
