package io.charchub.urls;

import java.util.List;
import java.util.Map;

/**
 * The routes of a project or of an app: what Django's {@code urls.py} is.
 *
 * <pre>{@code
 * public final class Urls implements UrlConf {
 *   public List<Route> urlpatterns() {
 *     return List.of(
 *         path("", Views::home, "home"),
 *         path("post/<slug:slug>/", Views::post, "post"),
 *         path("api/", include(new blog.api.Urls())));
 *   }
 * }
 * }</pre>
 *
 * <p>Asked once, when the project starts.
 */
@FunctionalInterface
public interface UrlConf {
  /** The routes; the first that matches wins. */
  List<Route> urlpatterns();

  /**
   * Converters of one's own, by the name that routes here and in what they include call them;
   * potentially empty.
   */
  default Map<String, Converter<?>> converters() {
    return Map.of();
  }

  /**
   * The namespace that the names of these routes get wherever they are included; empty for none.
   * Django's {@code app_name}.
   */
  default String appName() {
    return "";
  }
}
