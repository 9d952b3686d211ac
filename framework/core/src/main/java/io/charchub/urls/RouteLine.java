package io.charchub.urls;

import java.util.List;

/**
 * A route as it is shown to people.
 *
 * @param route the pattern with all its prefixes
 * @param viewName the name with its namespaces; empty for none
 * @param parameters what it captures, each as {@code name: Type}
 * @param view the method or the class that answers, such as {@code Views.post}
 */
public record RouteLine(String route, String viewName, List<String> parameters, String view) {
  static RouteLine of(CompiledRoute route) {
    RouteMatch match = new RouteMatch(route, new Object[0]);
    List<String> parameters =
        java.util.Arrays.stream(route.parameters)
            .map(p -> p.name + ": " + p.converter.type().getSimpleName())
            .toList();
    return new RouteLine(route.text, match.viewName(), parameters, route.view());
  }
}
