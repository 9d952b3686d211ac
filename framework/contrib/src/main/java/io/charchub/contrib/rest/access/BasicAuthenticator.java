package io.charchub.contrib.rest.access;

import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.contrib.auth.Auth;
import io.charchub.contrib.auth.Credentials;
import io.charchub.contrib.auth.LoginThrottle;
import io.charchub.contrib.rest.formats.ApiException;
import io.charchub.http.Request;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Name and password with every request (RFC 7617, in UTF-8). For programs over https; each request
 * costs what a log-in costs, so that a token is better for many. Wrong tries count as those at the
 * log-in form do.
 */
public final class BasicAuthenticator implements Authenticator {
  private static final int LONGEST = 8_192;

  /** One for all. */
  public BasicAuthenticator() {}

  @Override
  public Optional<Caller> authenticate(Request request) {
    String header = request.header("Authorization", "");
    if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return Optional.empty();
    }
    String[] pair = decoded(header.substring(6).strip()).split(":", 2);
    if (pair.length < 2) {
      throw wrong();
    }
    LoginThrottle throttle = LoginThrottle.current();
    Optional<Duration> wait = throttle.enter(request, pair[0]);
    if (wait.isPresent()) {
      throw ApiException.of(429, "rest.E429", "rest.throttled")
          .header("Retry-After", Long.toString(wait.get().toSeconds()));
    }
    AbstractBaseUser user =
        Auth.authenticate(request, Credentials.of(pair[0], pair[1])).orElseThrow(this::wrong);
    throttle.succeeded(request, pair[0]);
    return Optional.of(new Caller(user, "basic"));
  }

  private String decoded(String encoded) {
    try {
      if (encoded.length() <= LONGEST) {
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      }
    } catch (IllegalArgumentException noBase64) {
      throw wrong();
    }
    throw wrong();
  }

  private ApiException wrong() {
    return ApiException.of(401, "rest.E402", "rest.wrongCredentials")
        .header("WWW-Authenticate", challenge());
  }

  @Override
  public String challenge() {
    return "Basic realm=\"api\", charset=\"UTF-8\"";
  }

  @Override
  public String name() {
    return "basic";
  }

  @Override
  public Map<String, Object> scheme() {
    return Map.of("type", "http", "scheme", "basic");
  }
}
