package io.charchub.urls;

/**
 * The routes of another {@link UrlConf}, to be hung below a pattern: {@code path("api/",
 * include(new blog.api.Urls()))}.
 *
 * @param conf the routes
 * @param namespace the namespace of their names here; empty for the conf's own {@link
 *     UrlConf#appName()}
 */
public record Include(UrlConf conf, String namespace) implements Route.Target {

  /** The namespace in effect; empty for none. */
  String effectiveNamespace() {
    return namespace.isEmpty() ? conf.appName() : namespace;
  }
}
