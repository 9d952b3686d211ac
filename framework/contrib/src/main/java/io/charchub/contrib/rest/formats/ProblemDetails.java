package io.charchub.contrib.rest.formats;

import io.charchub.http.HttpException;
import io.charchub.http.MethodNotAllowed;
import io.charchub.http.PlainErrorPages;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Translations;
import io.charchub.validation.ValidationErrors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is said of an error, as RFC 9457 has it: {@code type}, {@code title}, {@code status}, {@code
 * detail}; besides them {@code id}, by which the reference explains it, {@code requestId}, by which
 * the log has it, and, by field, {@code errors} for people and {@code codes} for programs.
 *
 * <p>Only an {@link ApiException} speaks to clients; of any other error no more is told than its
 * status.
 */
public final class ProblemDetails {
  private ProblemDetails() {}

  /** The members. */
  public static Map<String, Object> of(Request request, HttpException failure) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", PlainErrorPages.reason(failure.status()));
    problem.put("status", failure.status());
    problem.put("detail", detail(failure));
    problem.put("id", failure.problem().id());
    problem.put("requestId", request.requestId());
    if (failure instanceof ApiException ours && !ours.errors().isEmpty()) {
      problem.put("errors", byField(ours.errors().texts()));
      problem.put("codes", byField(ours.errors().codes()));
    }
    return problem;
  }

  private static String detail(HttpException failure) {
    return failure instanceof ApiException ours
        ? ours.detail()
        : Translations.framework().tr("error." + keyOf(failure.status()) + ".text");
  }

  private static int keyOf(int status) {
    return Translations.framework().has("error." + status + ".text")
        ? status
        : status < 500 ? 400 : 500;
  }

  private static Map<String, List<String>> byField(Map<String, List<String>> said) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    String whole = ErrorKeys.current().whole();
    said.forEach(
        (field, each) -> all.put(field.equals(ValidationErrors.NON_FIELD) ? whole : field, each));
    return all;
  }

  /** The answer in {@code format}, never kept by caches. */
  public static Response answer(Request request, HttpException failure, Format format) {
    Response response = format.problem(of(request, failure)).status(failure.status());
    response.header("Cache-Control", "no-store");
    return withHeaders(response, failure);
  }

  /** {@code response} with the headers that the error brings. */
  public static Response withHeaders(Response response, HttpException failure) {
    if (failure instanceof ApiException ours) {
      ours.headers().forEach(response::header);
    } else if (failure instanceof MethodNotAllowed refused) {
      response.header("Allow", String.join(", ", refused.allowed()));
    }
    return response;
  }
}
