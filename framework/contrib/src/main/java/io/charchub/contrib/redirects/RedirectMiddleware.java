package io.charchub.contrib.redirects;

import io.charchub.errors.Problem;
import io.charchub.http.Handler;
import io.charchub.http.HttpException;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks an address that the site does not know up among the redirects, in one query: moved is 301,
 * gone for good is 410. A page that the site has is never looked up, and so costs nothing. Django's
 * {@code RedirectFallbackMiddleware}.
 *
 * <p>What is looked up, the first that there is counting: the path with its query; with a slash at
 * its end, where APPEND_SLASH is on; then both without the query, which is handed on. Paths are
 * looked up decoded, as people type them, and as they were sent.
 */
public final class RedirectMiddleware implements Middleware {
  private final boolean appendSlash;

  /**
   * A middleware.
   *
   * @param appendSlash whether an address without its last slash is taken for the one with it
   */
  public RedirectMiddleware(boolean appendSlash) {
    this.appendSlash = appendSlash;
  }

  /**
   * Passes the request on and looks at an answer of 404.
   *
   * @throws HttpException {@code redirects.E410} where the page is gone
   */
  @Override
  public Response handle(Request request, Handler next) throws Exception {
    Response response = next.handle(request);
    if (response.status() != 404) {
      return response;
    }
    Map<String, Redirect> found = new LinkedHashMap<>();
    Map<String, Boolean> candidates = candidates(request);
    if (!candidates.isEmpty()) {
      Redirect.objects
          .filter(Redirect_.oldPath.in(List.copyOf(candidates.keySet())))
          .forEach(redirect -> found.put(redirect.oldPath, redirect));
    }
    for (Map.Entry<String, Boolean> candidate : candidates.entrySet()) {
      Redirect redirect = found.get(candidate.getKey());
      if (redirect != null) {
        return answer(request, redirect, candidate.getValue());
      }
    }
    return response;
  }

  private static Response answer(Request request, Redirect redirect, boolean handsQueryOn) {
    String address = redirect.newPath;
    if (address.isEmpty()) {
      throw new HttpException(
          410, Problem.of("redirects.E410", "The page is gone for good").at(redirect.oldPath));
    }
    String query = request.rawQuery();
    boolean carried = handsQueryOn && !query.isEmpty() && address.indexOf('?') < 0;
    int hash = carried ? address.indexOf('#') : -1;
    String base = hash < 0 ? address : address.substring(0, hash);
    String rest = hash < 0 ? "" : address.substring(hash);
    return Response.permanentRedirect(carried ? base + "?" + query + rest : address);
  }

  /** What the address may be written as, each with whether the query is left out. */
  private Map<String, Boolean> candidates(Request request) {
    Map<String, Boolean> candidates = new LinkedHashMap<>();
    String query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
    if (!query.isEmpty()) {
      add(candidates, request, query, false);
    }
    add(candidates, request, "", true);
    candidates.keySet().removeIf(path -> path.length() > Redirect.LONGEST);
    return candidates;
  }

  private void add(
      Map<String, Boolean> candidates, Request request, String query, boolean withoutQuery) {
    for (String path : List.of(request.path(), request.rawPath())) {
      candidates.putIfAbsent(path + query, withoutQuery);
      if (appendSlash && !path.endsWith("/")) {
        candidates.putIfAbsent(path + "/" + query, withoutQuery);
      }
    }
  }
}
