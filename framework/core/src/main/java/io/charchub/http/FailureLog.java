package io.charchub.http;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes in the log what went wrong with a request, once, under the request's id: failures and
 * answers of 5xx as errors, what looks like an attack under {@code io.charchub.security}. What
 * comes from the client is escaped, so that no line can be forged.
 */
public final class FailureLog {
  private static final Logger REQUESTS = LoggerFactory.getLogger("io.charchub.request");
  private static final Logger SECURITY = LoggerFactory.getLogger("io.charchub.security");
  private static final AttributeKey<Throwable> NOTED = AttributeKey.of("failure.noted");

  private FailureLog() {}

  /** Notes {@code failure}, which made an answer necessary that the view did not give. */
  public static void note(Request request, Throwable failure) {
    request.setAttribute(NOTED, failure);
    String id = request.requestId();
    if (failure instanceof SuspiciousOperation suspicious) {
      SECURITY.warn("{} [{}] {}", request, id, LogText.escape(suspicious.problem().what()));
    } else if (failure instanceof HttpException known && known.status() < 500) {
      String what = LogText.escape(known.problem().what());
      REQUESTS.info("{} [{}] {} {}", request, id, known.status(), what);
    } else {
      REQUESTS.error("{} [{}] failed", request, id, failure);
    }
  }

  /** The failure noted last of this request; empty when there was none. */
  public static Optional<Throwable> failure(Request request) {
    return request.attribute(NOTED);
  }

  /** Notes an answer of 5xx that a view gave by itself, unless its failure has been noted. */
  public static void note(Request request, Response response) {
    if (response.status() >= 500 && request.attribute(NOTED).isEmpty()) {
      REQUESTS.error("{} [{}] was answered {}", request, request.requestId(), response.status());
    }
  }
}
