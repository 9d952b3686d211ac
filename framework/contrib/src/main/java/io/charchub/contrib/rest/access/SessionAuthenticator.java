package io.charchub.contrib.rest.access;

import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.contrib.auth.Auth;
import io.charchub.http.Request;
import io.charchub.http.Session;
import io.charchub.middleware.CsrfToken;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * The account that the browser's session is logged in to. What changes something needs the CSRF
 * token besides, since a browser sends its cookie whoever made it ask.
 */
public final class SessionAuthenticator implements Authenticator {
  /** One for all. */
  public SessionAuthenticator() {}

  @Override
  public Optional<Caller> authenticate(Request request) throws IOException {
    if (request.attribute(Session.KEY).isEmpty()) {
      return Optional.empty();
    }
    Optional<AbstractBaseUser> user = Auth.user(request);
    if (user.isPresent() && !request.isSafe()) {
      CsrfToken.require(request);
    }
    return user.map(each -> new Caller(each, "session"));
  }

  @Override
  public String name() {
    return "session";
  }

  @Override
  public Map<String, Object> scheme() {
    return Map.of("type", "apiKey", "in", "cookie", "name", "sessionid");
  }
}
