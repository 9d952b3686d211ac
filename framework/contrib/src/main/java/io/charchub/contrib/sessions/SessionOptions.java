package io.charchub.contrib.sessions;

import io.charchub.http.Cookie;
import java.time.Duration;

/**
 * How sessions and their cookie behave, one component for each of Django's {@code SESSION_*}
 * settings.
 *
 * @param cookieName SESSION_COOKIE_NAME
 * @param age SESSION_COOKIE_AGE: how long a session lives after it was last written
 * @param domain SESSION_COOKIE_DOMAIN; empty for the host alone
 * @param path SESSION_COOKIE_PATH
 * @param secure SESSION_COOKIE_SECURE
 * @param httpOnly SESSION_COOKIE_HTTPONLY
 * @param sameSite SESSION_COOKIE_SAMESITE
 * @param saveEveryRequest SESSION_SAVE_EVERY_REQUEST
 * @param endsWithBrowser SESSION_EXPIRE_AT_BROWSER_CLOSE
 */
public record SessionOptions(
    String cookieName,
    Duration age,
    String domain,
    String path,
    boolean secure,
    boolean httpOnly,
    Cookie.SameSite sameSite,
    boolean saveEveryRequest,
    boolean endsWithBrowser) {

  /** Django's defaults: two weeks, http only, same site. */
  public static SessionOptions defaults() {
    return new SessionOptions(
        "sessionid", Duration.ofDays(14), "", "/", false, true, Cookie.SameSite.LAX, false, false);
  }
}
