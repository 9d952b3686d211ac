package io.charchub.contrib.rest.schema;

import io.charchub.contrib.rest.lists.Filters;
import io.charchub.contrib.rest.settings.RestOptions;
import io.charchub.contrib.rest.views.ModelViewSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a list: its filters, search, orders and pages. */
final class Parameters {
  private Parameters() {}

  static List<Map<String, Object>> of(ModelViewSet<?> set) {
    List<Map<String, Object>> parameters = new ArrayList<>();
    Filters filters = set.filters();
    filters
        .paths()
        .forEach((name, lookup) -> parameters.add(query(name, filters.schemaOf(lookup))));
    if (filters.isSearched()) {
      parameters.add(query(RestOptions.current().wire().searchParam(), Map.of("type", "string")));
    }
    if (!filters.orders().isEmpty()) {
      List<String> orders = new ArrayList<>();
      for (String order : filters.orders()) {
        orders.add(order);
        orders.add("-" + order);
      }
      Map<String, Object> ordering =
          query(RestOptions.current().wire().orderingParam(), list(orders));
      ordering.put("explode", false);
      parameters.add(ordering);
    }
    if (!set.isStreamed()) {
      for (String name : set.pagination().parameters()) {
        boolean text = name.equals("after") || name.equals("before") || name.equals("page");
        parameters.add(query(name, Map.of("type", text ? "string" : "integer")));
      }
    }
    return parameters;
  }

  private static Map<String, Object> list(List<String> values) {
    return Map.of("type", "array", "items", Map.of("type", "string", "enum", values));
  }

  private static Map<String, Object> query(String name, Map<String, Object> schema) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", name);
    parameter.put("in", "query");
    parameter.put("schema", schema);
    return parameter;
  }
}
