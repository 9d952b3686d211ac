package io.charchub.urls;

import io.charchub.http.Request;
import io.charchub.http.Response;
import java.io.Serializable;

/**
 * A view of a route that captures four values, handed over in the order of the route. See {@link
 * View}.
 */
@FunctionalInterface
public interface View4<A, B, C, D> extends Serializable {
  /** Answers the request; exceptions as {@link io.charchub.http.Handler#handle}. */
  Response handle(Request request, A first, B second, C third, D fourth) throws Exception;
}
