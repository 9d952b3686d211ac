package io.charchub.urls;

import io.charchub.http.Request;
import io.charchub.http.Response;
import java.io.Serializable;

/**
 * A view of a route that captures nothing: a method {@code static Response home(Request request)}.
 *
 * <p>Serializable for one reason: it lets the resolver ask a method reference for the types of its
 * parameters ({@code java.lang.invoke.SerializedLambda}). No view is ever serialized.
 */
@FunctionalInterface
public interface View extends Serializable {
  /** Answers the request; exceptions as {@link io.charchub.http.Handler#handle}. */
  Response handle(Request request) throws Exception;
}
