package io.charchub.middleware;

import io.charchub.http.Host;
import io.charchub.http.Request;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;

/**
 * Whether one request proves that this site made it: by what the browser says, and by the token.
 */
final class CsrfCheck {
  private final Request request;
  private final CsrfOptions options;

  CsrfCheck(Request request, CsrfOptions options) {
    this.request = request;
    this.options = options;
  }

  /**
   * Does nothing where both are right.
   *
   * @throws CsrfRejected where one is not
   */
  void check(CsrfSecret secret) throws IOException {
    checkSender();
    checkToken(secret);
  }

  private void checkSender() {
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
      checkReferer();
    }
  }

  private void checkReferer() {
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

  private void checkToken(CsrfSecret secret) throws IOException {
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
