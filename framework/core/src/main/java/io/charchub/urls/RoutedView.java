package io.charchub.urls;

import io.charchub.http.Request;
import io.charchub.http.Response;
import java.util.Map;

/**
 * A view that is an object and takes what its route captured by name: the base of generic views.
 * Any route may lead to it; which names it needs is its own affair.
 *
 * <p>A class and no interface, so that a method reference never fits it by accident.
 */
public abstract class RoutedView {
  /**
   * Answers the request; exceptions as {@link io.charchub.http.Handler#handle}.
   *
   * @param kwargs the captured values by name, in the order of the route; never null
   */
  public abstract Response handle(Request request, Map<String, Object> kwargs) throws Exception;
}
