package io.charchub.middleware;

import io.charchub.http.Cookie;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How {@link CsrfMiddleware} keeps its secret and whom it trusts.
 *
 * @param cookieName the cookie that holds the secret ({@code CSRF_COOKIE_NAME}); with the prefix
 *     {@code __Host-} where the site has https
 * @param cookieAge how long browsers keep it; null ends it with the browser
 * @param cookiePath the path below which it is sent
 * @param cookieDomain the domain whose hosts share it; empty for each its own
 * @param secure whether it is sent over https only
 * @param httpOnly whether scripts cannot read it
 * @param sameSite when it accompanies requests from other sites
 * @param headerName the header in which scripts send the token
 * @param trustedOrigins other origins whose forms are taken: {@code https://a.example.com}, {@code
 *     https://*.example.com}
 * @param inSession whether the secret is kept in the session in place of a cookie
 */
public record CsrfOptions(
    String cookieName,
    @Nullable Duration cookieAge,
    String cookiePath,
    String cookieDomain,
    boolean secure,
    boolean httpOnly,
    Cookie.SameSite sameSite,
    String headerName,
    List<String> trustedOrigins,
    boolean inSession) {

  /**
   * Django's: a cookie {@code csrftoken} for 52 weeks that scripts can read, header {@code
   * X-CSRFToken}.
   */
  public static final CsrfOptions DEFAULT =
      new CsrfOptions(
          "csrftoken",
          Duration.ofDays(364),
          "/",
          "",
          false,
          false,
          Cookie.SameSite.LAX,
          "X-CSRFToken",
          List.of(),
          false);

  /** Copies the list. */
  public CsrfOptions {
    trustedOrigins = List.copyOf(trustedOrigins);
  }

  /** These options with other trusted origins. */
  public CsrfOptions trustedOrigins(List<String> origins) {
    return new CsrfOptions(
        cookieName,
        cookieAge,
        cookiePath,
        cookieDomain,
        secure,
        httpOnly,
        sameSite,
        headerName,
        origins,
        inSession);
  }

  /** These options with the secret in the session. */
  public CsrfOptions inSession(boolean kept) {
    return new CsrfOptions(
        cookieName,
        cookieAge,
        cookiePath,
        cookieDomain,
        secure,
        httpOnly,
        sameSite,
        headerName,
        trustedOrigins,
        kept);
  }

  /** The cookie that holds {@code secret}. */
  Cookie cookie(String secret) {
    Cookie cookie =
        Cookie.of(cookieName, secret)
            .path(cookiePath)
            .domain(cookieDomain)
            .secure(secure)
            .httpOnly(httpOnly)
            .sameSite(sameSite);
    return cookieAge == null ? cookie : cookie.maxAge(cookieAge);
  }
}
