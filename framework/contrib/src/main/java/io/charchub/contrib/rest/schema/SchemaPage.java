package io.charchub.contrib.rest.schema;

import io.charchub.apps.Services;
import io.charchub.contrib.rest.settings.RestOptions;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.template.InTemplates;
import io.charchub.views.Pages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An OpenAPI document as a page, for who writes a program against an API: each call with its
 * parameters, what is sent and what is answered, and the shapes of the data. Types and rules stand
 * in JSON Schema's words.
 */
public final class SchemaPage {
  private static final String TEMPLATE = "rest/schema.ftlh";

  /** What a schema may say of a value besides its type. */
  private static final Set<String> RULES =
      Set.of(
          "enum",
          "default",
          "pattern",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "multipleOf",
          "minItems",
          "maxItems",
          "readOnly",
          "writeOnly");

  private final Map<String, Object> document;
  private final String base;

  private SchemaPage(Map<String, Object> document) {
    this.document = document;
    String server = String.valueOf(map(list(document, "servers").get(0)).get("url"));
    this.base = server.equals("/") ? "" : server;
  }

  /** A step of the way to the page; {@code url} is empty for the page itself. */
  @InTemplates
  record Step(String label, String url) {}

  /**
   * A type in words.
   *
   * @param text such as {@code string (date)} or {@code Product[]}
   * @param shape the shape that it speaks of; empty for none
   */
  @InTemplates
  record Type(String text, String shape) {}

  /** A parameter of a call, or a field of a shape. */
  @InTemplates
  record Line(String name, Type type, boolean required, String rules) {}

  /** What comes back; {@code statuses} are joined where they mean the same. */
  @InTemplates
  record Answer(String statuses, String text, @Nullable Type type) {}

  /**
   * A call.
   *
   * @param id the {@code operationId}
   * @param open whether it may be made without credentials
   * @param sent what is sent; null for nothing
   */
  @InTemplates
  record Call(
      String id,
      String method,
      String path,
      String title,
      boolean open,
      List<Line> parameters,
      @Nullable Type sent,
      List<Answer> answers) {}

  /** The calls of a view set, and the address of its own page. */
  @InTemplates
  record Group(String name, String title, String page, List<Call> calls) {}

  /** Data that the calls speak of by name. */
  @InTemplates
  record Shape(String name, List<Line> lines) {}

  /**
   * The page.
   *
   * @param document what {@link OpenApi#document} made
   * @param address where the document itself is
   */
  public static Response of(Request request, Map<String, Object> document, String address) {
    SchemaPage page = new SchemaPage(document);
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("apiTitle", RestOptions.current().title());
    context.put("crumbs", List.of(new Step(RestOptions.current().title(), page.base + "/")));
    context.put("address", address);
    context.put("groups", page.groups());
    context.put("shapes", page.shapes());
    byte[] html = Services.current().get(Pages.class).renderBytes(request, TEMPLATE, context);
    return Response.html(html).header("X-Robots-Tag", "noindex");
  }

  // ---- calls

  private List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (Object each : list(document, "tags")) {
      Map<String, Object> tag = map(each);
      String name = String.valueOf(tag.get("name"));
      List<Call> calls = new ArrayList<>();
      map(document.get("paths")).forEach((path, item) -> addCalls(calls, name, path, map(item)));
      String title = String.valueOf(tag.get("description"));
      groups.add(new Group(name, title, base + "/" + name + "/", calls));
    }
    return groups;
  }

  private void addCalls(List<Call> calls, String tag, String path, Map<String, Object> item) {
    List<Line> everywhere = parameters(item);
    item.forEach(
        (method, each) -> {
          if (each instanceof Map<?, ?> && list(map(each), "tags").contains(tag)) {
            calls.add(call(method, path, everywhere, map(each)));
          }
        });
  }

  private Call call(
      String method, String path, List<Line> everywhere, Map<String, Object> operation) {
    List<Line> parameters = new ArrayList<>(everywhere);
    parameters.addAll(parameters(operation));
    return new Call(
        String.valueOf(operation.get("operationId")),
        method.toUpperCase(Locale.ROOT),
        base + path,
        String.valueOf(operation.get("summary")),
        list(operation, "security").contains(Map.of()),
        parameters,
        content(map(operation.get("requestBody"))),
        answers(map(operation.get("responses"))));
  }

  private static List<Line> parameters(Map<String, Object> holder) {
    List<Line> lines = new ArrayList<>();
    for (Object each : list(holder, "parameters")) {
      Map<String, Object> parameter = map(each);
      boolean required = Boolean.TRUE.equals(parameter.get("required"));
      lines.add(line(String.valueOf(parameter.get("name")), parameter.get("schema"), required));
    }
    return lines;
  }

  /** Errors are told in one line, since they look alike. */
  private List<Answer> answers(Map<String, Object> responses) {
    Map<Object, List<String>> alike = new LinkedHashMap<>();
    responses.forEach(
        (status, answer) -> alike.computeIfAbsent(answer, any -> new ArrayList<>()).add(status));
    List<Answer> answers = new ArrayList<>();
    alike.forEach(
        (answer, statuses) -> {
          Map<String, Object> told = resolved(map(answer));
          String text = String.valueOf(told.get("description"));
          answers.add(new Answer(String.join(", ", statuses), text, content(told)));
        });
    return answers;
  }

  /** The type of the first of several forms of the same data; null for no content. */
  private static @Nullable Type content(Map<String, Object> holder) {
    return map(holder.get("content")).values().stream()
        .findFirst()
        .map(form -> type(map(form).get("schema")))
        .orElse(null);
  }

  private Map<String, Object> resolved(Map<String, Object> part) {
    if (!(part.get("$ref") instanceof String reference)) {
      return part;
    }
    Map<String, Object> at = document;
    for (String step : reference.substring(2).split("/", -1)) {
      at = map(at.get(step));
    }
    return at;
  }

  // ---- shapes

  private List<Shape> shapes() {
    List<Shape> shapes = new ArrayList<>();
    map(map(document.get("components")).get("schemas"))
        .forEach((name, schema) -> shapes.add(new Shape(name, lines(map(schema)))));
    return shapes;
  }

  private static List<Line> lines(Map<String, Object> schema) {
    List<?> required = list(schema, "required");
    List<Line> lines = new ArrayList<>();
    map(schema.get("properties"))
        .forEach((name, field) -> lines.add(line(name, field, required.contains(name))));
    return lines;
  }

  private static Line line(String name, @Nullable Object schema, boolean required) {
    String rules =
        map(schema).entrySet().stream()
            .filter(rule -> RULES.contains(rule.getKey()))
            .map(rule -> rule(rule.getKey(), rule.getValue()))
            .collect(Collectors.joining("; "));
    return new Line(name, type(schema), required, rules);
  }

  private static String rule(String name, Object value) {
    if (value.equals(true)) {
      return name;
    }
    return name + " " + (value instanceof List<?> values ? joined(values, ", ") : value);
  }

  private static Type type(@Nullable Object schema) {
    return new Type(words(map(schema)), shape(schema));
  }

  private static String words(Map<String, Object> schema) {
    if (schema.get("$ref") instanceof String reference) {
      return reference.substring(reference.lastIndexOf('/') + 1);
    }
    if (!list(schema, "oneOf").isEmpty()) {
      return list(schema, "oneOf").stream()
          .map(each -> words(map(each)))
          .collect(Collectors.joining(" | "));
    }
    if (schema.containsKey("items")) {
      return words(map(schema.get("items"))) + "[]";
    }
    Map<String, Object> properties = map(schema.get("properties"));
    if (!properties.isEmpty()) {
      return properties.entrySet().stream()
          .map(each -> each.getKey() + ": " + words(map(each.getValue())))
          .collect(Collectors.joining(", ", "{ ", " }"));
    }
    Object type = schema.getOrDefault("type", "any");
    String named = type instanceof List<?> types ? joined(types, " | ") : String.valueOf(type);
    return schema.containsKey("format") ? named + " (" + schema.get("format") + ")" : named;
  }

  /** The first shape that a schema speaks of; empty for none. */
  private static String shape(@Nullable Object part) {
    if (part instanceof Map<?, ?> map && map.get("$ref") instanceof String) {
      return words(map(part));
    }
    if (!(part instanceof Map<?, ?>) && !(part instanceof List<?>)) {
      return "";
    }
    Iterable<?> parts = part instanceof Map<?, ?> map ? map.values() : (List<?>) part;
    for (Object each : parts) {
      String found = shape(each);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }

  // ---- reading

  private static String joined(List<?> values, String between) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(between));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object part) {
    return part instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  private static List<?> list(Map<String, Object> holder, String name) {
    return holder.get(name) instanceof List<?> list ? list : List.of();
  }
}
