package io.charchub.urls;

import io.charchub.apps.Services;
import io.charchub.http.PercentEncoding;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses by name, from the routes of the running project.
 *
 * <pre>{@code Reverse.reverse("post", post.slug)     // /post/hello/}</pre>
 */
public final class Reverse {
  /** Scheme and host, path, query and fragment: RFC 3986, appendix B. */
  private static final Pattern URL =
      Pattern.compile("((?:[^:/?#]+:)?(?://[^/?#]*)?)([^?#]*)((?:\\?[^#]*)?(?:#.*)?)");

  private Reverse() {}

  /**
   * The address of the route called {@code name}; see {@link UrlResolver#reverse(String,
   * Object...)}.
   *
   * @throws NoReverseMatch when no route has that name or none fits
   */
  public static String reverse(String name, Object... args) {
    return Services.current().get(UrlResolver.class).reverse(name, args);
  }

  /**
   * The address of the route called {@code name}, its values by name.
   *
   * @throws NoReverseMatch when no route has that name or none fits
   */
  public static String reverse(String name, Map<String, ?> kwargs) {
    return Services.current().get(UrlResolver.class).reverse(name, kwargs);
  }

  /**
   * The address of the same page in another language: query and fragment stay, and so does the host
   * if {@code url} has one. What is no page of this site, or has no address of its own in {@code
   * language}, comes back as it is. Django's {@code translate_url}.
   */
  public static String translate(String url, Locale language) {
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      return url;
    }
    String path = PercentEncoding.decodePath(parts.group(2));
    return path == null
        ? url
        : Services.current()
            .get(UrlResolver.class)
            .translate(path, language)
            .map(translated -> parts.group(1) + translated + parts.group(3))
            .orElse(url);
  }
}
