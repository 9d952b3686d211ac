package io.charchub.views;

import io.charchub.http.QueryParams;
import io.charchub.http.Request;
import io.charchub.i18n.Languages;
import io.charchub.middleware.CsrfToken;
import io.charchub.template.Arguments;
import io.charchub.template.Markup;
import io.charchub.template.Templates;
import io.charchub.text.Html;
import io.charchub.urls.Reverse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What templates know of the web.
 *
 * <ul>
 *   <li>{@code ${url("post", post.slug)}}, {@code <@url name="post" slug=post.slug/>}: the address
 *       of a route;
 *   <li>{@code ${static("blog/blog.css")}}, {@code ${media(post.cover)}}: the address of a file;
 *   <li>{@code ${translate_url("fa")}}, {@code ${translate_url("fa", address)}}: the address of
 *       this page, or of another one, in another language;
 *   <li>{@code <@hreflang/>}: links for the head of a page to its addresses in the other languages;
 *       nothing where all languages have one address;
 *   <li>{@code <@csrf/>}, {@code ${csrf()}}: the hidden field that a form sent by POST needs;
 *   <li>{@code ${querystring("page", 2)}}: this page's query with other values, always with its
 *       question mark; a value that is missing takes its name out.
 * </ul>
 */
public final class WebTags {
  private WebTags() {}

  /**
   * Adds them to {@code templates}.
   *
   * @param staticUrl where static files are, ending with a slash; an app may replace {@code static}
   * @param mediaUrl where uploaded files are, ending with a slash
   */
  public static Templates.Builder install(
      Templates.Builder templates, String staticUrl, String mediaUrl) {
    return templates
        .properties(new WebProperties())
        .function("url", WebTags::url)
        .directive("url", (arguments, output) -> output.text(namedUrl(arguments)))
        .function("static", arguments -> staticUrl + encoded(arguments.count(1, 1).text(0)))
        .function("media", arguments -> mediaUrl + encoded(arguments.count(1, 1).text(0)))
        .function("translate_url", WebTags::translatedUrl)
        .directive(
            "hreflang", (arguments, output) -> output.html(Alternates.of(request(arguments))))
        .function("csrf", arguments -> new Markup(csrf(arguments.count(0, 0))))
        .directive("csrf", (arguments, output) -> output.html(csrf(arguments)))
        .function("querystring", WebTags::queryString);
  }

  private static String url(Arguments arguments) {
    String name = arguments.text(0);
    if (arguments.size() == 2 && arguments.value(1) instanceof Map<?, ?> named) {
      return Reverse.reverse(name, strings(named));
    }
    return Reverse.reverse(name, present(arguments, name));
  }

  private static Object[] present(Arguments arguments, String name) {
    Object[] present = new Object[arguments.size() - 1];
    for (int i = 0; i < present.length; i++) {
      Object value = arguments.value(i + 1);
      if (value == null) {
        throw arguments.wrong(
            "The address of '"
                + name
                + "' needs a value as its "
                + (i + 1)
                + ". part, and got none",
            "look at what the template passes after the name");
      }
      present[i] = value;
    }
    return present;
  }

  private static String namedUrl(Arguments arguments) {
    Map<String, Object> named = strings(arguments.named());
    named.remove("name");
    return Reverse.reverse(arguments.text("name"), named);
  }

  private static Map<String, Object> strings(Map<?, ?> map) {
    Map<String, Object> strings = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          if (value != null) {
            strings.put(String.valueOf(key), value);
          }
        });
    return strings;
  }

  private static String translatedUrl(Arguments arguments) {
    Locale language = Languages.parse(arguments.count(1, 2).text(0));
    String address = arguments.size() == 2 ? arguments.text(1) : request(arguments).fullPath();
    return Reverse.translate(address, language);
  }

  private static String csrf(Arguments arguments) {
    String token = Html.escape(CsrfToken.get(request(arguments)));
    return "<input type=\"hidden\" name=\"" + CsrfToken.FIELD + "\" value=\"" + token + "\">";
  }

  private static String queryString(Arguments arguments) {
    QueryParams query = request(arguments).query();
    if (arguments.value(0) instanceof Map<?, ?> changes) {
      for (Map.Entry<?, ?> change : changes.entrySet()) {
        query = changed(query, String.valueOf(change.getKey()), change.getValue());
      }
      return "?" + query.encode();
    }
    for (int i = 0; i < arguments.size(); i += 2) {
      query = changed(query, arguments.text(i), arguments.value(i + 1));
    }
    return "?" + query.encode();
  }

  private static QueryParams changed(QueryParams query, String name, @Nullable Object value) {
    if (value instanceof Iterable<?> several) {
      List<String> texts = new java.util.ArrayList<>();
      several.forEach(each -> texts.add(String.valueOf(each)));
      return query.with(name, texts.toArray(String[]::new));
    }
    return value == null ? query.without(name) : query.with(name, String.valueOf(value));
  }

  private static Request request(Arguments arguments) {
    return arguments
        .variable("request")
        .filter(Request.class::isInstance)
        .map(Request.class::cast)
        .orElseThrow(
            () ->
                arguments.wrong(
                    "This page is not made for a request",
                    "render it with render(request, ...), or pass the request as 'request'"));
  }

  /** A path with everything encoded that is not fit for one; slashes stay. */
  private static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2F", "/")
        .replace("%7E", "~");
  }
}
