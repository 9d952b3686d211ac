package io.charchub.middleware;

import io.charchub.http.Handler;
import io.charchub.http.Host;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.ResolverMatch;
import io.charchub.http.Response;
import io.charchub.urls.UrlResolver;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
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
      checkSender(request);
      checkToken(request, secret);
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

  private void checkSender(Request request) {
    String origin = request.header("Origin", "");
    String site = request.header("Sec-Fetch-Site", "");
    boolean fromElsewhere = site.equals("cross-site") || site.equals("same-site");
    if (fromElsewhere && !isTrusted(origin)) {
      throw new CsrfRejected("The browser says that another site made this request.");
    }
    if (!origin.isEmpty()) {
      if (!origin.equals(request.scheme() + "://" + request.host()) && !isTrusted(origin)) {
        throw new CsrfRejected("The origin of this request is not this site.");
      }
    } else if (request.isSecure() && !site.equals("same-origin")) {
      checkReferer(request);
    }
  }

  private void checkReferer(Request request) {
    String referer = request.header("Referer", "");
    if (referer.isEmpty()) {
      throw new CsrfRejected("The request has neither an Origin nor a Referer.");
    }
    URI uri;
    try {
      uri = URI.create(referer);
    } catch (IllegalArgumentException e) {
      throw new CsrfRejected("The Referer is malformed.");
    }
    String authority = uri.getRawAuthority();
    String origin = uri.getScheme() + "://" + (authority == null ? "" : authority);
    if (!origin.equals("https://" + request.host()) && !isTrusted(origin)) {
      throw new CsrfRejected("The Referer of this request is not this site.");
    }
  }

  /** Whether an origin is on the list, in full or by {@code https://*.example.com}. */
  private boolean isTrusted(String origin) {
    int slashes = origin.indexOf("://");
    if (slashes < 0) {
      return false;
    }
    for (String trusted : options.trustedOrigins()) {
      int star = trusted.indexOf("://*.");
      if (star < 0 ? trusted.equals(origin) : matches(trusted, star, origin, slashes)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String trusted, int star, String origin, int slashes) {
    String domain = trusted.substring(star + 4).toLowerCase(Locale.ROOT);
    return trusted.substring(0, star).equals(origin.substring(0, slashes))
        && Host.parse(origin.substring(slashes + 3)).isPresent()
        && origin.substring(slashes + 3).toLowerCase(Locale.ROOT).endsWith(domain);
  }

  private void checkToken(Request request, CsrfSecret secret) throws IOException {
    String stored =
        secret
            .stored()
            .orElseThrow(() -> new CsrfRejected("The CSRF cookie is not set, or malformed."));
    String token = request.header(options.headerName(), "");
    if (token.isEmpty() && request.isMethod("POST")) {
      token = request.form().get(CsrfToken.FIELD, "");
    }
    if (token.isEmpty()) {
      throw new CsrfRejected("The CSRF token is missing.");
    }
    if (!CsrfMask.isToken(token)) {
      throw new CsrfRejected("The CSRF token has the wrong length or invalid characters.");
    }
    if (!CsrfMask.matches(token, stored)) {
      throw new CsrfRejected("The CSRF token is not the one of the cookie.");
    }
  }
}
