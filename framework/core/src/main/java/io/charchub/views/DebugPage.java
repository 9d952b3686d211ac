package io.charchub.views;

import io.charchub.conf.Settings;
import io.charchub.http.QueryParams;
import io.charchub.http.Request;
import io.charchub.http.ResolverMatch;
import io.charchub.http.Response;
import io.charchub.template.InTemplates;
import io.charchub.urls.RouteLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a developer sees of an error: the chain of causes with the project's source, what to do, the
 * request, its SQL, the settings; of an address without a route: the routes there are.
 */
final class DebugPage {
  private static final int LONGEST_VALUE = 2_000;
  private static final int LONGEST_TRACE = 12_000;
  private static final int MOST_STATEMENTS = 20;

  /** A longer form is not shown: what somebody writes is nobody's business, however it failed. */
  private static final int LONGEST_FORM = 4_096;

  private final ErrorPageOptions options;
  private final BuiltInPage page = new BuiltInPage("pages/debug.ftlh", "pages/debug.css");

  DebugPage(ErrorPageOptions options) {
    this.options = options;
  }

  /** A name and its value, as the page lists them. */
  @InTemplates
  record Row(String name, String value) {}

  /** A heading and what stands below it. */
  @InTemplates
  record Section(String title, List<Row> rows, boolean open) {}

  Response html(Request request, Throwable failure, int status) {
    Secrets secrets = Secrets.of(options.settings, request);
    QueryParams form = form(request);
    secrets.addSecretValues(form);

    List<Failure> chain = Failure.chain(failure, options.sources, this::templateSource, secrets);
    Map<String, Object> context = new HashMap<>();
    context.put("status", status);
    context.put("method", request.method());
    context.put("path", secrets.maskedText(request.path()));
    context.put("failure", chain.get(0));
    context.put("causes", chain.subList(1, chain.size()));
    context.put(
        "routes",
        status == 404 ? options.routes.get().stream().map(DebugPage::row).toList() : List.of());
    context.put("sections", sections(request, form, secrets));
    context.put("statements", statements(request, secrets));
    context.put("nearest", status == 404 ? nearest(request.path()) : List.of());
    context.put("requestId", request.requestId());
    context.put("trace", trace(request, failure, secrets));
    context.put("forAll", options.debugForAll);
    context.put("about", options.about.get());
    return page.render(context);
  }

  Response text(Request request, Throwable failure) {
    return Response.text(trace(request, failure, Secrets.of(options.settings, request)));
  }

  /** What one would send to somebody who helps: the request and the stack, as text. */
  private static String trace(Request request, Throwable failure, Secrets secrets) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    String text = trace.toString();
    return secrets.maskedText(
        request
            + "\nRequest id "
            + request.requestId()
            + "\n\n"
            + (text.length() > LONGEST_TRACE ? text.substring(0, LONGEST_TRACE) + "…" : text));
  }

  private List<Row> nearest(String path) {
    return NearRoutes.of(path, options.routes.get()).stream().map(DebugPage::row).toList();
  }

  private Optional<String> templateSource(String name) {
    return options.pages == null ? Optional.empty() : options.pages.templates().source(name);
  }

  private List<Section> sections(Request request, QueryParams form, Secrets secrets) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("Request", requestRows(request, secrets), true));
    add(sections, "Query", rows(request.query(), secrets));
    add(sections, "Form", formRows(form, secrets));
    List<Row> cookies = new ArrayList<>();
    request.cookies().forEach((name, value) -> cookies.add(row(name, value, secrets)));
    add(sections, "Cookies", cookies);
    List<Row> headers = new ArrayList<>();
    for (String name : request.headerNames()) {
      headers.add(row(name, String.join(", ", request.headers(name)), secrets));
    }
    add(sections, "Headers", headers);
    if (options.settings != null) {
      sections.add(new Section("Settings", settingRows(options.settings, secrets), false));
    }
    return sections;
  }

  private static void add(List<Section> sections, String title, List<Row> rows) {
    if (!rows.isEmpty()) {
      sections.add(new Section(title, rows, false));
    }
  }

  private static List<Row> requestRows(Request request, Secrets secrets) {
    List<Row> rows = new ArrayList<>();
    rows.add(row("Address", request.method() + " " + request.fullPath(), secrets));
    request
        .resolverMatch()
        .map(ResolverMatch::route)
        .ifPresent(route -> rows.add(row("Route", route, secrets)));
    request
        .resolverMatch()
        .map(ResolverMatch::viewName)
        .ifPresent(name -> rows.add(row("Name of the route", name, secrets)));
    rows.add(row("From", request.remoteAddress(), secrets));
    rows.add(row("Request id", request.requestId(), secrets));
    return rows;
  }

  private static List<Row> settingRows(Settings settings, Secrets secrets) {
    List<Row> rows = new ArrayList<>();
    for (Settings.Entry entry : settings.entries()) {
      rows.add(row(entry.name(), entry.shown(), secrets));
    }
    return rows;
  }

  private static List<Row> rows(QueryParams params, Secrets secrets) {
    List<Row> rows = new ArrayList<>();
    for (String name : params.names()) {
      rows.add(row(name, String.join(", ", params.getList(name)), secrets));
    }
    return rows;
  }

  private static List<Row> formRows(QueryParams form, Secrets secrets) {
    int length = form.encode().length();
    return length > LONGEST_FORM
        ? List.of(new Row("not shown", length + " bytes"))
        : rows(form, secrets);
  }

  private static Row row(String name, String value, Secrets secrets) {
    String masked = secrets.masked(name, value);
    return new Row(
        secrets.masked(name),
        masked.length() > LONGEST_VALUE ? masked.substring(0, LONGEST_VALUE) + "…" : masked);
  }

  private static Row row(RouteLine route) {
    String parameters =
        route.parameters().isEmpty() ? "" : " (" + String.join(", ", route.parameters()) + ")";
    return new Row("/" + route.route(), route.viewName() + parameters);
  }

  private List<String> statements(Request request, Secrets secrets) {
    List<String> all = options.statements.apply(request);
    return all.subList(Math.max(0, all.size() - MOST_STATEMENTS), all.size()).stream()
        .map(secrets::masked)
        .toList();
  }

  /** What was sent by a form; nothing where it cannot be read any more, or is no form. */
  private static QueryParams form(Request request) {
    try {
      return request.isSafe() ? QueryParams.EMPTY : request.form();
    } catch (IOException | RuntimeException e) {
      return QueryParams.EMPTY;
    }
  }
}
