package io.charchub.views;

import io.charchub.http.Middleware;
import io.charchub.http.Response;
import java.util.List;
import java.util.Set;

/**
 * Middleware to put around single routes: {@code path("post/new/", Views::add,
 * "add").with(requirePost())}. Django's view decorators.
 */
public final class Decorators {
  private Decorators() {}

  /**
   * Answers other methods than these with 405 and the list of these.
   *
   * @param methods in capitals; name {@code HEAD} beside {@code GET}
   */
  public static Middleware requireMethods(String... methods) {
    Set<String> allowed = Set.of(methods);
    List<String> listed = List.of(methods);
    return (request, next) ->
        allowed.contains(request.method()) ? next.handle(request) : Response.notAllowed(listed);
  }

  /** Answers only POST. */
  public static Middleware requirePost() {
    return requireMethods("POST");
  }

  /** Answers only what changes nothing: GET and HEAD. */
  public static Middleware requireSafe() {
    return requireMethods("GET", "HEAD");
  }

  /** Keeps the answer out of every cache. Django's {@code never_cache}. */
  public static Middleware neverCache() {
    return (request, next) ->
        next.handle(request)
            .header("Cache-Control", "max-age=0, no-cache, no-store, must-revalidate, private");
  }
}
