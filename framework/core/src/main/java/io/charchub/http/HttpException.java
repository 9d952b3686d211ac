package io.charchub.http;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Says that a request is to be answered with an error status. Thrown by views and middleware,
 * turned into a response by {@link ErrorPages}. Its text goes into the log and onto the DEBUG page,
 * never to a visitor.
 */
public class HttpException extends CharchubException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /** An answer of {@code status}, 400 to 599, because of {@code problem}. */
  public HttpException(int status, Problem problem) {
    this(status, problem, null);
  }

  /**
   * An answer of {@code status}, 400 to 599, because of {@code problem}, caused by {@code cause}.
   */
  public HttpException(int status, Problem problem, @Nullable Throwable cause) {
    super(problem, cause);
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("not an error status: " + status);
    }
    this.status = status;
  }

  /** The status of the answer, 400 to 599. */
  public final int status() {
    return status;
  }
}
