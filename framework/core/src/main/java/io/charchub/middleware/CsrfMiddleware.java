package io.charchub.middleware;

import io.charchub.http.Handler;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.ResolverMatch;
import io.charchub.http.Response;
import io.charchub.urls.UrlResolver;
import java.util.Optional;

/**
 * Refuses requests that would change something and that another site made a visitor's browser send
 * (cross-site request forgery). Django's {@code CsrfViewMiddleware}.
 *
 * <p>What the browser itself says comes first ({@code Sec-Fetch-Site}, {@code Origin}, on https the
 * {@code Referer}); then the token, which only a page of this site can know ({@link CsrfToken}).
 * Both must be right. Routes can be exempt.
 */
public final class CsrfMiddleware implements Middleware {
  private final CsrfOptions options;
  private final UrlResolver resolver;

  /** Checks all routes of {@code resolver} but the exempt ones. */
  public CsrfMiddleware(CsrfOptions options, UrlResolver resolver) {
    this.options = options;
    this.resolver = resolver;
  }

  /**
   * Passes on what may pass.
   *
   * @throws CsrfRejected for what may not
   */
  @Override
  public Response handle(Request request, Handler next) throws Exception {
    CsrfSecret secret = new CsrfSecret(request, options);
    request.setAttribute(CsrfToken.KEY, secret);
    if (!request.isSafe() && isProtected(request)) {
      new CsrfCheck(request, options).check(secret);
    }
    Response response = next.handle(request);
    secret.writeTo(response);
    return response;
  }

  /** An address without a route needs no protection: it becomes a 404. */
  private boolean isProtected(Request request) {
    if (request.attribute(CsrfToken.UNCHECKED).isPresent()) {
      return false;
    }
    Optional<ResolverMatch> match = resolver.match(request);
    return match.isPresent() && !match.get().isCsrfExempt();
  }
}
