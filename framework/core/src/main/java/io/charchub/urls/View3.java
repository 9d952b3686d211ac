package io.charchub.urls;

import io.charchub.http.Request;
import io.charchub.http.Response;
import java.io.Serializable;

/**
 * A view of a route that captures three values, handed over in the order of the route. See {@link
 * View}.
 */
@FunctionalInterface
public interface View3<A, B, C> extends Serializable {
  /** Answers the request; exceptions as {@link io.charchub.http.Handler#handle}. */
  Response handle(Request request, A first, B second, C third) throws Exception;
}
