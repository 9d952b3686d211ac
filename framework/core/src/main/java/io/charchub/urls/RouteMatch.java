package io.charchub.urls;

import io.charchub.http.ResolverMatch;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The route that matched a path, with what it captured. */
final class RouteMatch implements ResolverMatch {
  private final CompiledRoute route;
  private final Object[] values;
  private @Nullable Map<String, Object> kwargs;

  RouteMatch(CompiledRoute route, Object[] values) {
    this.route = route;
    this.values = values;
  }

  CompiledRoute compiled() {
    return route;
  }

  Object[] values() {
    return values;
  }

  @Override
  public String urlName() {
    return route.name;
  }

  @Override
  public List<String> namespaces() {
    return route.namespaces;
  }

  @Override
  public String route() {
    return route.text;
  }

  @Override
  public boolean isCsrfExempt() {
    return route.options.csrfExempt();
  }

  @Override
  public Map<String, Object> kwargs() {
    if (kwargs == null) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < values.length; i++) {
        if (values[i] != null) {
          map.put(route.parameters[i].name, values[i]);
        }
      }
      kwargs = Collections.unmodifiableMap(map);
    }
    return kwargs;
  }

  @Override
  public String toString() {
    return route.text + " " + kwargs();
  }
}
