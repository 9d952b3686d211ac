package io.charchub.http;

import java.util.List;
import java.util.Map;

/**
 * What a request knows about the route that answers it, set by the room {@code urls} and read with
 * {@link Request#resolverMatch()}. Django's {@code ResolverMatch}.
 */
public interface ResolverMatch {
  /** The route's name without namespaces; empty for a route without one. */
  String urlName();

  /** The instance namespaces, outermost first; never null. */
  List<String> namespaces();

  /** The route as it was written, prefixes of includes included: {@code blog/post/<slug:slug>/}. */
  String route();

  /** The captured values by name, in the order of the route; never null. */
  Map<String, Object> kwargs();

  /** Whether the route does without a CSRF token; no unless it says so. */
  default boolean isCsrfExempt() {
    return false;
  }

  /** The name with its namespaces, {@code admin:index}; empty for a route without a name. */
  default String viewName() {
    if (urlName().isEmpty() || namespaces().isEmpty()) {
      return urlName();
    }
    return String.join(":", namespaces()) + ":" + urlName();
  }
}
