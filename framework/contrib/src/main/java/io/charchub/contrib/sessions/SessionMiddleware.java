package io.charchub.contrib.sessions;

import io.charchub.http.Cookie;
import io.charchub.http.Handler;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.http.Session;

/**
 * Opens a session for each request and saves it when it changed. A request that does not touch its
 * session costs nothing: no query, no cookie, no {@code Vary}. One that looked at its session is
 * kept from caches, unless the visitor has none: then the answer is that for everybody without a
 * cookie, as {@code Vary} says.
 *
 * <p>An answer of 500 or more saves nothing, as with Django: half-done work leaves no trace.
 */
public final class SessionMiddleware implements Middleware {
  private final SessionStore store;
  private final SessionOptions options;

  /** A middleware over a store. */
  public SessionMiddleware(SessionStore store, SessionOptions options) {
    this.store = store;
    this.options = options;
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    String cookie = request.cookie(options.cookieName()).orElse(null);
    StoredSession session = new StoredSession(store, options, cookie);
    request.setAttribute(Session.KEY, session);
    Response response = next.handle(request);
    if (session.isAccessed()) {
      response.vary("Cookie");
      boolean everybodys = cookie == null && !session.isModified();
      if (!everybodys && response.header("Cache-Control").isEmpty()) {
        response.header("Cache-Control", "no-store, private");
      }
      keep(session, response, cookie != null);
    }
    return response;
  }

  private void keep(StoredSession session, Response response, boolean hasCookie) {
    if (session.holdsNothing()) {
      if (hasCookie && (session.isModified() || session.key().isEmpty())) {
        session.delete();
        response.cookie(withOptions(Cookie.expired(options.cookieName())));
      }
      return;
    }
    boolean wanted = session.isModified() || options.saveEveryRequest();
    if (wanted && response.status() < 500) {
      Cookie cookie = withOptions(Cookie.of(options.cookieName(), session.save()));
      response.cookie(session.expiry().map(cookie::maxAge).orElse(cookie));
    }
  }

  private Cookie withOptions(Cookie cookie) {
    Cookie full =
        cookie
            .path(options.path())
            .secure(options.secure())
            .httpOnly(options.httpOnly())
            .sameSite(options.sameSite());
    return options.domain().isEmpty() ? full : full.domain(options.domain());
  }
}
