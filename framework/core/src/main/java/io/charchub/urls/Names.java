package io.charchub.urls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The named routes by their full names, {@code admin:index}; of one name the route written last
 * comes first.
 */
final class Names {
  private final Map<String, List<CompiledRoute>> byInstance = new LinkedHashMap<>();
  private final Map<String, List<CompiledRoute>> byApp = new HashMap<>();

  /**
   * Notes a route under the namespaces of its instances, and under the names of the apps, which
   * lead to the instance included last where none is called as the app is.
   */
  void add(CompiledRoute route, List<String> appNames) {
    if (route.name.isEmpty()) {
      return;
    }
    put(byInstance, full(route.namespaces, route.name), route);
    List<String> apps = new ArrayList<>(route.namespaces);
    for (int i = 0; i < apps.size(); i++) {
      if (!appNames.get(i).isEmpty()) {
        apps.set(i, appNames.get(i));
      }
    }
    if (!apps.equals(route.namespaces)) {
      put(byApp, full(apps, route.name), route);
    }
  }

  /** The routes of that name, the one written last first; never null but potentially empty. */
  List<CompiledRoute> find(String name) {
    List<CompiledRoute> instances = byInstance.get(name);
    return instances != null ? instances : byApp.getOrDefault(name, List.of());
  }

  Set<String> all() {
    return byInstance.keySet();
  }

  private static String full(List<String> namespaces, String name) {
    return namespaces.isEmpty() ? name : String.join(":", namespaces) + ":" + name;
  }

  private static void put(Map<String, List<CompiledRoute>> map, String name, CompiledRoute route) {
    map.computeIfAbsent(name, unused -> new ArrayList<>(1)).add(0, route);
  }
}
