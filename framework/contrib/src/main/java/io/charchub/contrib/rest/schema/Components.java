package io.charchub.contrib.rest.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts that a document names once and refers to: schemas, the problem, ways to authenticate.
 */
final class Components {
  private static final String SCHEMAS = "#/components/schemas/";

  private final Map<String, Map<String, Object>> schemas = new LinkedHashMap<>();

  Components() {
    schemas.put("Problem", problemSchema());
  }

  /**
   * A reference to {@code schema}, under the name of its model, or with a number where the model is
   * shown in another way too.
   */
  Map<String, Object> schema(String name, Map<String, Object> schema) {
    String free = name;
    for (int number = 2; schemas.containsKey(free); number++) {
      if (schema.equals(schemas.get(free))) {
        return Map.of("$ref", SCHEMAS + free);
      }
      free = name + number;
    }
    schemas.put(free, schema);
    return Map.of("$ref", SCHEMAS + free);
  }

  /** The same with nothing required. */
  Map<String, Object> partial(String name, Map<String, Object> schema) {
    Map<String, Object> all = new LinkedHashMap<>(schema);
    all.remove("required");
    return schema("Partial" + name, all);
  }

  /** The envelope of a page. */
  static Map<String, Object> page(Map<String, Object> results, boolean counted) {
    Map<String, Object> address = Map.of("type", List.of("string", "null"), "format", "uri");
    Map<String, Object> properties = new LinkedHashMap<>();
    if (counted) {
      properties.put("count", Map.of("type", "integer"));
    }
    properties.put("next", address);
    properties.put("previous", address);
    properties.put("results", results);
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("type", "object");
    page.put("properties", properties);
    page.put("required", List.copyOf(properties.keySet()));
    return page;
  }

  /** A reference to the answer to an error. */
  static Map<String, Object> problem() {
    return Map.of("$ref", "#/components/responses/Problem");
  }

  private static Map<String, Object> problemSchema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("type", Map.of("type", "string", "format", "uri-reference"));
    properties.put("title", Map.of("type", "string"));
    properties.put("status", Map.of("type", "integer"));
    properties.put("detail", Map.of("type", "string"));
    properties.put("id", Map.of("type", "string"));
    properties.put("requestId", Map.of("type", "string"));
    for (String name : List.of("errors", "codes")) {
      Map<String, Object> texts = Map.of("type", "array", "items", Map.of("type", "string"));
      properties.put(name, Map.of("type", "object", "additionalProperties", texts));
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", List.of("type", "title", "status"));
    return schema;
  }

  Map<String, Object> document(Map<String, Object> schemes) {
    Map<String, Object> content = new LinkedHashMap<>();
    Map<String, Object> problem = Map.of("schema", Map.of("$ref", SCHEMAS + "Problem"));
    content.put("application/problem+json", problem);
    content.put("application/problem+xml", problem);
    Map<String, Object> components = new LinkedHashMap<>();
    components.put("schemas", schemas);
    components.put(
        "responses",
        Map.of("Problem", Map.of("description", "An error (RFC 9457).", "content", content)));
    components.put("securitySchemes", schemes);
    return components;
  }
}
