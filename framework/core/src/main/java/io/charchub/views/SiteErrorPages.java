package io.charchub.views;

import io.charchub.errors.CharchubException;
import io.charchub.http.ErrorPages;
import io.charchub.http.HttpException;
import io.charchub.http.PlainErrorPages;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.template.TemplateException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what failed: for developers a page with everything, for visitors a short page in their
 * language and a request id; JSON or plain text for clients that want these.
 *
 * <p><b>Cannot fail.</b> A project's own page that fails is replaced by the built-in one, and this
 * by plain text; the second failure is noted in the log, the first is answered.
 *
 * <p>Nothing that an exception says reaches a visitor: its text is for the log and the DEBUG page.
 */
public final class SiteErrorPages implements ErrorPages {
  private static final Logger LOG = LoggerFactory.getLogger(SiteErrorPages.class);
  private static final String JSON_TYPE = "application/problem+json";
  private static final List<String> FORMS =
      List.of("text/html", "application/json", JSON_TYPE, "text/plain");

  private final ErrorPageOptions options;
  private final ShortPage shortPage = new ShortPage();
  private final DebugPage debugPage;

  /** Pages made with {@code options}. */
  public SiteErrorPages(ErrorPageOptions options) {
    this.options = options;
    this.debugPage = new DebugPage(options);
  }

  @Override
  public Response page(Request request, Throwable failure) {
    Throwable known = meant(failure);
    int status = known instanceof HttpException answered ? answered.status() : 500;
    try {
      return PlainErrorPages.withAllowed(answer(request, known, status), known);
    } catch (Exception | StackOverflowError | LinkageError second) {
      LOG.error("[{}] the error page failed too", request.requestId(), second);
      return PlainErrorPages.withAllowed(PlainErrorPages.plain(status, request.requestId()), known);
    }
  }

  /**
   * What one would send to somebody who helps, as text: the request, its id and the stack, secrets
   * masked.
   */
  public String report(Request request, Throwable failure) {
    return debugPage.text(request, failure).text();
  }

  /**
   * A template that asks for what is not there answers as the view would have: the cause decides.
   */
  private static Throwable meant(Throwable failure) {
    return failure instanceof TemplateException && failure.getCause() instanceof HttpException cause
        ? cause
        : failure;
  }

  private Response answer(Request request, Throwable failure, int status) {
    boolean debug = options.debug && (options.debugForAll || isLocal(request.remoteAddress()));
    String form = request.preferredType(FORMS).orElse("text/plain");
    Response response =
        switch (form) {
          case "application/json", JSON_TYPE -> json(request, failure, status, debug);
          case "text/html" ->
              debug ? debugPage.html(request, failure, status) : visitors(request, status);
          default ->
              debug
                  ? debugPage.text(request, failure)
                  : PlainErrorPages.plain(status, request.requestId());
        };
    return response.status(status).header("Cache-Control", "no-store").vary("Accept");
  }

  private static boolean isLocal(String address) {
    return address.startsWith("127.")
        || address.equals("::1")
        || address.equals("0:0:0:0:0:0:0:1")
        || address.equals("[::1]")
        || address.equals("[0:0:0:0:0:0:0:1]");
  }

  /** As RFC 9457 has it, with the request id besides. */
  private Response json(Request request, Throwable failure, int status, boolean debug) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", PlainErrorPages.reason(status));
    problem.put("status", status);
    problem.put("requestId", request.requestId());
    if (debug) {
      Secrets secrets = Secrets.of(options.settings, request);
      String detail =
          failure instanceof CharchubException ours
              ? ours.problem().toString()
              : String.valueOf(failure);
      problem.put("detail", secrets.maskedText(detail));
    }
    return Response.json(problem).header("Content-Type", JSON_TYPE);
  }

  private Response visitors(Request request, int status) {
    return ownPage(request, status).orElseGet(() -> shortPage.response(request, status));
  }

  /**
   * The project's page of this status. That for 500 gets no variables of the request: they may be
   * what failed.
   */
  private Optional<Response> ownPage(Request request, int status) {
    Pages pages = options.pages;
    String template = status + ".ftlh";
    if (pages == null || !pages.templates().has(template)) {
      return Optional.empty();
    }
    Map<String, Object> context = Map.of("status", status, "requestId", request.requestId());
    try {
      String page =
          status >= 500
              ? pages.templates().render(template, context)
              : pages.render(request, template, context);
      return Optional.of(Response.html(page));
    } catch (RuntimeException e) {
      LOG.error("[{}] the page {} failed", request.requestId(), template, e);
      return Optional.empty();
    }
  }
}
