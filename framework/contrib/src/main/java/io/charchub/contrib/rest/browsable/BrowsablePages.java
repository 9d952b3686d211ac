package io.charchub.contrib.rest.browsable;

import io.charchub.apps.Services;
import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.contrib.auth.AuthDecorators;
import io.charchub.contrib.rest.access.ApiCall;
import io.charchub.contrib.rest.formats.ApiException;
import io.charchub.contrib.rest.formats.Format;
import io.charchub.contrib.rest.formats.ProblemDetails;
import io.charchub.contrib.rest.serializers.SerializerContext;
import io.charchub.contrib.rest.settings.RestOptions;
import io.charchub.contrib.rest.settings.WireOptions;
import io.charchub.contrib.rest.views.ApiResponse;
import io.charchub.contrib.rest.views.Endpoint;
import io.charchub.contrib.rest.views.HtmlPages;
import io.charchub.contrib.rest.views.ListData;
import io.charchub.contrib.rest.views.ModelViewSet;
import io.charchub.contrib.rest.views.ViewSetEndpoint;
import io.charchub.http.HttpException;
import io.charchub.http.PlainErrorPages;
import io.charchub.http.QueryParams;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.serialization.Json;
import io.charchub.serialization.Limits;
import io.charchub.template.InTemplates;
import io.charchub.urls.NoReverseMatch;
import io.charchub.urls.Reverse;
import io.charchub.validation.ValidationErrors;
import io.charchub.views.Pages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows an answer of an API to people: its status, headers and data, and a form for each thing that
 * the visitor may do there.
 */
public final class BrowsablePages implements HtmlPages {
  private static final String TEMPLATE = "rest/api.ftlh";

  /** Made by the app's config. */
  public BrowsablePages() {}

  /**
   * A form that changes something.
   *
   * @param method what it asks for
   * @param lines its lines; empty for a form of text alone
   * @param raw the data as JSON, for who would rather type that
   * @param whole errors that belong to no line
   */
  @InTemplates
  record Editing(String method, List<FormLine> lines, String raw, List<String> whole) {}

  /** A name and a value. */
  @InTemplates
  record Pair(String name, String value) {}

  @Override
  public Response page(Endpoint endpoint, ApiCall call, ApiResponse answer) {
    if (answer.status() == 204 && call.method().equals("DELETE")) {
      return Response.redirect(303, Crumbs.listOf(call.request()));
    }
    Map<String, @Nullable Object> context = context(endpoint, call.request(), call);
    Object data = answer.data();
    put(context, answer.status(), data, call.request());
    List<Pair> headers = headers(endpoint);
    answer.headers().forEach((name, value) -> headers.add(new Pair(name, value)));
    context.put("headers", headers);
    if (data instanceof ListData list) {
      context.put("next", list.page().next());
      context.put("previous", list.page().previous());
    }
    editing(endpoint, call, data(answer), Map.of(), context);
    return render(call.request(), context).status(answer.status());
  }

  @Override
  public Response problem(
      Endpoint endpoint, Request request, @Nullable ApiCall call, HttpException refused) {
    Map<String, @Nullable Object> context = context(endpoint, request, call);
    put(context, refused.status(), ProblemDetails.of(request, refused), request);
    context.put("headers", headers(endpoint));
    if (call != null && refused.status() == 400 && !call.isSafe()) {
      editing(endpoint, call, sent(call), errors(refused), context);
    }
    return render(request, context);
  }

  private static Response render(Request request, Map<String, @Nullable Object> context) {
    Response page =
        Response.html(Services.current().get(Pages.class).renderBytes(request, TEMPLATE, context));
    return page.header("X-Robots-Tag", "noindex");
  }

  private static void put(
      Map<String, @Nullable Object> context, int status, @Nullable Object data, Request request) {
    context.put("status", status);
    context.put("reason", reason(status));
    String site = request.scheme() + "://" + request.host();
    context.put("body", data == null ? null : DataMarkup.of(data, site));
  }

  private static String reason(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 201 -> "Created";
      case 204 -> "No content";
      case 401 -> "Unauthorized";
      default -> PlainErrorPages.reason(status);
    };
  }

  // ---- what stands on every page

  private static Map<String, @Nullable Object> context(
      Endpoint endpoint, Request request, @Nullable ApiCall call) {
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    context.put("apiTitle", RestOptions.current().title());
    context.put("title", endpoint.title());
    context.put("crumbs", Crumbs.of(endpoint, request));
    context.put("method", call == null ? request.method() : call.method());
    context.put("address", request.absoluteUri());
    context.put("path", request.fullPath());
    context.put("formats", formats(endpoint, request));
    context.put("schema", route(request, "api-schema"));
    context.put(
        "reference", RestOptions.current().debug() ? route(request, "api-reference") : null);
    context.put("curl", "curl -H 'Accept: application/json' '" + quoted(request) + "'");
    Optional<AbstractBaseUser> user = call == null ? Optional.empty() : known(call);
    context.put("visitor", user.map(AbstractBaseUser::loginName).orElse(null));
    context.put("login", user.isPresent() ? null : login(request));
    context.put("logout", user.isPresent() ? address("logout") : null);
    filters(endpoint, request, context);
    return context;
  }

  private static String quoted(Request request) {
    return request.absoluteUri().replace("'", "%27");
  }

  private static Optional<AbstractBaseUser> known(ApiCall call) {
    try {
      return call.user();
    } catch (HttpException wrongCredentials) {
      return Optional.empty();
    }
  }

  private static @Nullable String login(Request request) {
    try {
      return AuthDecorators.toLogin(request).header("Location").orElse(null);
    } catch (NoReverseMatch none) {
      return null;
    }
  }

  /** Of the API that the page is of; null where it has no such address. */
  private static @Nullable String route(Request request, String name) {
    try {
      return SerializerContext.of(request, Optional::empty).reverse(name);
    } catch (NoReverseMatch none) {
      return null;
    }
  }

  private static @Nullable String address(String route) {
    try {
      return Reverse.reverse(route);
    } catch (NoReverseMatch none) {
      return null;
    }
  }

  private static List<Pair> formats(Endpoint endpoint, Request request) {
    List<Pair> formats = new ArrayList<>();
    String parameter = RestOptions.current().wire().formatParam();
    for (Format format : endpoint.policy().formats()) {
      if (format != Format.HTML && !parameter.isEmpty()) {
        String query = request.query().with(parameter, format.suffix()).encode();
        formats.add(new Pair(format.name(), request.rawPath() + "?" + query));
      }
    }
    return formats;
  }

  private static List<Pair> headers(Endpoint endpoint) {
    List<Pair> headers = new ArrayList<>();
    headers.add(new Pair("Allow", String.join(", ", endpoint.methods())));
    headers.add(new Pair("Content-Type", Format.JSON.mediaType()));
    headers.add(new Pair("Vary", "Accept"));
    return headers;
  }

  private static void filters(
      Endpoint endpoint, Request request, Map<String, @Nullable Object> context) {
    if (endpoint instanceof ViewSetEndpoint at
        && !at.isDetail()
        && at.extra().isEmpty()
        && at.set() instanceof ModelViewSet<?> set) {
      QueryParams query = request.query();
      WireOptions names = RestOptions.current().wire();
      List<Pair> filters = new ArrayList<>();
      set.filters().paths().keySet().forEach(name -> filters.add(pair(name, query)));
      context.put("filters", filters);
      context.put("search", set.filters().isSearched() ? query.get(names.searchParam(), "") : null);
      context.put("searchParam", names.searchParam());
      context.put("orderingParam", names.orderingParam());
      List<FormLine.Choice> orders = new ArrayList<>();
      for (String order : set.filters().orders()) {
        for (String each : List.of(order, "-" + order)) {
          orders.add(
              new FormLine.Choice(each, each, query.get(names.orderingParam(), "").equals(each)));
        }
      }
      context.put("orders", orders);
      context.put("here", request.rawPath());
    }
  }

  private static Pair pair(String name, QueryParams query) {
    return new Pair(name, query.get(name, ""));
  }

  // ---- forms

  private static Map<String, List<String>> errors(HttpException refused) {
    return refused instanceof ApiException ours ? ours.errors().texts() : Map.of();
  }

  /** What was typed. */
  private static Map<?, ?> sent(ApiCall call) {
    try {
      return call.data() instanceof Map<?, ?> map ? map : Map.of();
    } catch (IOException | HttpException unreadable) {
      return Map.of();
    }
  }

  /** What the answer shows of a row. */
  private static Map<?, ?> data(ApiResponse answer) {
    if (answer.data() == null || answer.data() instanceof ListData || answer.isStreamed()) {
      return Map.of();
    }
    byte[] json = Json.writeBytes(answer.data());
    Object read = Json.read(json, Limits.DEFAULT.withDocumentLength(Math.max(1, json.length)));
    return read instanceof Map<?, ?> map ? map : Map.of();
  }

  private static void editing(
      Endpoint endpoint,
      ApiCall call,
      Map<?, ?> values,
      Map<String, List<String>> errors,
      Map<String, @Nullable Object> context) {
    List<Editing> forms = new ArrayList<>();
    for (String method : List.of("POST", "PUT")) {
      Optional<String> action = endpoint.actionOf(method);
      if (action.isPresent() && endpoint.policy().allows(call.asking(method, action.get()))) {
        boolean mine = method.equals("PUT") || !errors.isEmpty();
        forms.add(
            form(endpoint, call.asking(method, action.get()), mine ? values : Map.of(), errors));
      }
    }
    context.put("forms", forms);
    Optional<String> destroy = endpoint.actionOf("DELETE");
    boolean detail = endpoint instanceof ViewSetEndpoint at && at.isDetail();
    context.put(
        "deletes",
        detail
            && destroy.isPresent()
            && endpoint.policy().allows(call.asking("DELETE", destroy.get())));
  }

  private static Editing form(
      Endpoint endpoint, ApiCall call, Map<?, ?> values, Map<String, List<String>> errors) {
    if (!(endpoint instanceof ViewSetEndpoint at)
        || !at.extra().isEmpty()
        || !(at.set() instanceof ModelViewSet<?> set)) {
      return new Editing(call.method(), List.of(), "{}", whole(errors, List.of()));
    }
    String prefix = call.method().toLowerCase(java.util.Locale.ROOT) + "-";
    List<FormLine> lines =
        new FormLines(prefix, values, errors, set.context(call)).of(set.serializer(call));
    Map<String, @Nullable Object> raw = new LinkedHashMap<>();
    lines.stream()
        .filter(line -> !line.type().equals("file"))
        .forEach(line -> raw.put(line.name(), values.get(line.name())));
    return new Editing(call.method(), lines, Json.writeIndented(raw).strip(), whole(errors, lines));
  }

  /** Errors of the whole, and of what has no line. */
  private static List<String> whole(Map<String, List<String>> errors, List<FormLine> lines) {
    List<String> whole = new ArrayList<>();
    errors.forEach(
        (place, texts) -> {
          String name = place.indexOf('.') < 0 ? place : place.substring(0, place.indexOf('.'));
          if (place.equals(ValidationErrors.NON_FIELD)) {
            whole.addAll(texts);
          } else if (lines.stream().noneMatch(line -> line.name().equals(name))) {
            texts.forEach(text -> whole.add(place + ": " + text));
          }
        });
    return whole;
  }
}
