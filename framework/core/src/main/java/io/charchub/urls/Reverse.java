package io.charchub.urls;

import io.charchub.apps.Services;
import java.util.Map;

/**
 * Addresses by name, from the routes of the running project.
 *
 * <pre>{@code Reverse.reverse("post", post.slug)     // /post/hello/}</pre>
 */
public final class Reverse {
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
}
