package io.charchub.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers failures in plain text, and notes them in the log: what is used where there are no
 * templates, and what pages with templates fall back on.
 */
public final class PlainErrorPages implements ErrorPages {
  private static final Logger REQUESTS = LoggerFactory.getLogger("io.charchub.request");
  private static final Logger SECURITY = LoggerFactory.getLogger("io.charchub.security");

  @Override
  public Response page(Request request, Throwable failure) {
    log(request, failure);
    int status = failure instanceof HttpException known ? known.status() : 500;
    return plain(status, request.requestId());
  }

  /** The bare answer: the status in words and the request's id, nothing that the failure said. */
  public static Response plain(int status, String requestId) {
    return Response.text(reason(status) + "\nRequest " + requestId + "\n").status(status);
  }

  /**
   * Notes {@code failure} in the log: 5xx with its stack trace, what looks like an attack under its
   * own name.
   */
  public static void log(Request request, Throwable failure) {
    String id = request.requestId();
    if (failure instanceof SuspiciousOperation suspicious) {
      SECURITY.warn("{} [{}] {}", request, id, LogText.escape(suspicious.problem().what()));
    } else if (failure instanceof HttpException known && known.status() < 500) {
      REQUESTS.info(
          "{} [{}] {} {}", request, id, known.status(), LogText.escape(known.problem().what()));
    } else {
      REQUESTS.error("{} [{}] failed", request, id, failure);
    }
  }

  /** The status in words. */
  public static String reason(int status) {
    return switch (status) {
      case 400 -> "Bad request";
      case 403 -> "Forbidden";
      case 404 -> "Not found";
      case 405 -> "Method not allowed";
      case 406 -> "Not acceptable";
      case 410 -> "Gone";
      case 413 -> "Too much data";
      case 414 -> "Address too long";
      case 415 -> "Unsupported media type";
      case 429 -> "Too many requests";
      case 431 -> "Headers too large";
      case 503 -> "Service unavailable";
      default -> status < 500 ? "Bad request" : "Server error";
    };
  }
}
