package io.charchub.contrib.rest.schema;

import io.charchub.contrib.rest.access.ApiCall;
import io.charchub.contrib.rest.access.Authenticator;
import io.charchub.contrib.rest.formats.Format;
import io.charchub.contrib.rest.settings.RestOptions;
import io.charchub.contrib.rest.views.Endpoint;
import io.charchub.contrib.rest.views.ModelViewSet;
import io.charchub.contrib.rest.views.ViewSet;
import io.charchub.http.Request;
import io.charchub.text.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The OpenAPI 3.1 document of some view sets: addresses, parameters, what is sent and answered, who
 * may call. Made for one request, since addresses and what is open depend on it.
 */
public final class OpenApi {
  private static final String JSON_SCHEMA = "https://spec.openapis.org/oas/3.1/dialect/base";
  private static final List<String> WRITING = List.of("POST", "PUT", "PATCH");

  private final Request request;
  private final String base;
  private final List<ApiEntry> entries;
  private final Components components = new Components();

  private OpenApi(Request request, String base, List<ApiEntry> entries) {
    this.request = request;
    this.base = base;
    this.entries = entries;
  }

  /**
   * The document.
   *
   * @param base the path that the prefixes of the entries stand below, with a slash at its end
   */
  public static Map<String, Object> document(Request request, String base, List<ApiEntry> entries) {
    return new OpenApi(request, base, entries).document();
  }

  private Map<String, Object> document() {
    RestOptions options = RestOptions.current();
    Map<String, Object> paths = new LinkedHashMap<>();
    entries.forEach(entry -> addPaths(paths, entry));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put("info", Map.of("title", options.title(), "version", options.version()));
    document.put("jsonSchemaDialect", JSON_SCHEMA);
    String server = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    document.put("servers", List.of(Map.of("url", server.isEmpty() ? "/" : server)));
    document.put("tags", entries.stream().map(OpenApi::tag).toList());
    document.put("paths", paths);
    document.put("components", components.document(schemes()));
    return document;
  }

  private static Map<String, Object> tag(ApiEntry entry) {
    return Map.of("name", entry.prefix(), "description", entry.set().title());
  }

  private Map<String, Object> schemes() {
    Map<String, Object> schemes = new LinkedHashMap<>();
    for (ApiEntry entry : entries) {
      for (Authenticator each : entry.set().policy().authenticators()) {
        schemes.put(each.name(), each.scheme());
      }
    }
    return schemes;
  }

  // ---- addresses

  private void addPaths(Map<String, Object> paths, ApiEntry entry) {
    ViewSet set = entry.set();
    String list = "/" + entry.prefix() + "/";
    String member = list + "{" + set.lookup() + "}/";
    add(paths, list, entry, set.listActions(), false, "");
    if (!set.detailActions().isEmpty()) {
      add(paths, member, entry, set.detailActions(), true, "");
    }
    for (ViewSet.Extra extra : set.extras()) {
      String address = (extra.detail() ? member : list) + extra.name() + "/";
      add(paths, address, entry, extra.actions(), extra.detail(), extra.name());
    }
  }

  private void add(
      Map<String, Object> paths,
      String address,
      ApiEntry entry,
      Map<String, Endpoint.Action> actions,
      boolean detail,
      String extra) {
    Map<String, Object> item = new LinkedHashMap<>();
    actions.forEach(
        (method, action) ->
            item.put(
                method.toLowerCase(Locale.ROOT), operation(entry, method, action, detail, extra)));
    if (detail) {
      item.put("parameters", List.of(keyParameter(entry.set())));
    }
    paths.put(address, item);
  }

  private Map<String, Object> keyParameter(ViewSet set) {
    Map<String, Object> schema = Map.of("type", "string");
    if (set instanceof ModelViewSet<?> models) {
      schema = models.lookupSchema();
    }
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", set.lookup());
    parameter.put("in", "path");
    parameter.put("required", true);
    parameter.put("schema", schema);
    return parameter;
  }

  // ---- operations

  private Map<String, Object> operation(
      ApiEntry entry, String method, Endpoint.Action action, boolean detail, String extra) {
    ViewSet set = entry.set();
    ApiCall call =
        new ApiCall(
            request,
            Map.of(),
            set.policy().authenticators(),
            method,
            action.name(),
            set.model(),
            Format.JSON);
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", (entry.basename() + "_" + action.name()).replace('-', '_'));
    operation.put("summary", Names.capfirst(Names.verboseName(action.name().replace('-', '_'))));
    operation.put("tags", List.of(entry.prefix()));
    if (extra.isEmpty() && !detail && method.equals("GET") && set instanceof ModelViewSet<?> list) {
      operation.put("parameters", Parameters.of(list));
    }
    if (WRITING.contains(method)) {
      operation.put("requestBody", body(set, call, method, extra));
    }
    operation.put("responses", responses(set, call, method, detail, extra));
    operation.put("security", security(set, method, action.name()));
    return operation;
  }

  /** Whoever is not known may make the call too where the permission lets them. */
  private List<Object> security(ViewSet set, String method, String action) {
    ApiCall stranger =
        new ApiCall(request, Map.of(), List.of(), method, action, set.model(), Format.JSON);
    List<Object> ways = new ArrayList<>();
    if (set.policy().allows(stranger)) {
      ways.add(Map.of());
    }
    for (Authenticator each : set.policy().authenticators()) {
      ways.add(Map.of(each.name(), List.of()));
    }
    return ways;
  }

  private Map<String, Object> body(ViewSet set, ApiCall call, String method, String extra) {
    if (!extra.isEmpty() || !(set instanceof ModelViewSet<?> models)) {
      return Map.of("content", content(Map.of()));
    }
    Map<String, Object> one = models.serializer(call).schema();
    String name = models.model().name();
    Map<String, Object> sent =
        method.equals("PATCH") ? components.partial(name, one) : components.schema(name, one);
    boolean several = models.isBulk() && call.action().startsWith("bulk");
    boolean either = models.isBulk() && call.action().equals("create");
    Map<String, Object> list = Map.of("type", "array", "items", sent);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("required", true);
    Map<String, Object> content =
        content(several ? list : either ? Map.of("oneOf", List.of(sent, list)) : sent);
    if (models.serializer(call).takesFiles() && !several) {
      content.put("multipart/form-data", Map.of("schema", sent));
    }
    body.put("content", content);
    return body;
  }

  private static Map<String, Object> content(Map<String, Object> schema) {
    Map<String, Object> content = new LinkedHashMap<>();
    for (Format format : List.of(Format.JSON, Format.XML)) {
      content.put(format.mediaType(), Map.of("schema", schema));
    }
    return content;
  }

  private Map<String, Object> responses(
      ViewSet set, ApiCall call, String method, boolean detail, String extra) {
    Map<String, Object> responses = new LinkedHashMap<>();
    if (method.equals("DELETE")) {
      responses.put("204", Map.of("description", "Deleted."));
    } else {
      boolean made = method.equals("POST") && extra.isEmpty();
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("description", made ? "Made." : "What was asked for.");
      answer.put("content", content(answered(set, call, method, detail, extra)));
      responses.put(made ? "201" : "200", answer);
    }
    Set<Integer> problems = new LinkedHashSet<>();
    if (!method.equals("GET") || !detail) {
      problems.add(400);
    }
    problems.addAll(List.of(401, 403));
    if (detail) {
      problems.add(404);
    }
    if (detail && !method.equals("GET")) {
      problems.addAll(List.of(409, 412));
    }
    problems.add(429);
    problems.forEach(status -> responses.put(status.toString(), Components.problem()));
    return responses;
  }

  private Map<String, Object> answered(
      ViewSet set, ApiCall call, String method, boolean detail, String extra) {
    if (!extra.isEmpty() || !(set instanceof ModelViewSet<?> models)) {
      return Map.of();
    }
    Map<String, Object> one =
        components.schema(models.model().name(), models.serializer(call).schema());
    if (detail || method.equals("POST")) {
      return one;
    }
    Map<String, Object> list = Map.of("type", "array", "items", one);
    return models.isStreamed() || !method.equals("GET")
        ? list
        : Components.page(list, models.pagination().counts());
  }
}
