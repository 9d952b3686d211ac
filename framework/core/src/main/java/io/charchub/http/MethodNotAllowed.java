package io.charchub.http;

import io.charchub.errors.Problem;
import java.util.Collection;
import java.util.List;

/**
 * There is something at this address, but it does not answer this method: an answer of 405 with the
 * methods that it does answer. {@link Response#notAllowed} is the same without a page.
 */
public final class MethodNotAllowed extends HttpException {
  private static final long serialVersionUID = 1L;

  private final List<String> allowed;

  /**
   * Because the address answers only to {@code allowed}.
   *
   * @param method the one that was asked for
   * @param allowed in capitals
   */
  public MethodNotAllowed(String method, Collection<String> allowed) {
    super(
        405,
        Problem.of(
            "http.E417",
            "The method " + method + " is not answered here, but " + String.join(", ", allowed)));
    this.allowed = List.copyOf(allowed);
  }

  /** The methods that are answered, for the header {@code Allow}. */
  public List<String> allowed() {
    return allowed;
  }
}
