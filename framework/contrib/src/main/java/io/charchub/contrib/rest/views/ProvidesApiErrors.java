package io.charchub.contrib.rest.views;

import io.charchub.contrib.rest.formats.ApiException;
import io.charchub.http.Request;
import java.util.Optional;

/**
 * The door through which an app says what clients of an API are told of its failures: its config
 * implements this. DRF's {@code EXCEPTION_HANDLER}.
 *
 * <pre>
 * public Optional&lt;ApiException&gt; apiError(Exception failure, Request request) {
 *   return failure instanceof OutOfStock gone
 *       ? Optional.of(ApiException.of(409, "shop.outOfStock", "There are {left} left.", Map.of("left", gone.left())))
 *       : Optional.empty();
 * }
 * </pre>
 */
public interface ProvidesApiErrors {
  /**
   * What the client is told; asked about every failure, those that the framework would tell of
   * itself too, and the first app that says something counts.
   *
   * @return empty where this app has nothing to say
   */
  Optional<ApiException> apiError(Exception failure, Request request);
}
