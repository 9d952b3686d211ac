package io.charchub.contrib.rest.authtoken;

import io.charchub.contrib.rest.access.Authenticator;
import io.charchub.contrib.rest.access.Caller;
import io.charchub.contrib.rest.formats.ApiException;
import io.charchub.http.Request;
import java.util.Map;
import java.util.Optional;

/**
 * {@code Authorization: Bearer chb_…} (RFC 6750); {@code Token} is understood too, as DRF has it.
 */
final class TokenAuthenticator implements Authenticator {
  private static final int LONGEST = 200;

  @Override
  public Optional<Caller> authenticate(Request request) {
    Optional<String> secret = secret(request);
    if (secret.isEmpty()) {
      return Optional.empty();
    }
    Token token = Token.find(secret.get()).orElseThrow(this::wrong);
    return Optional.of(new Caller(token.user.get(), name()));
  }

  /** The token that the request shows. */
  static Optional<String> secret(Request request) {
    String header = request.header("Authorization", "");
    int blank = header.indexOf(' ');
    String scheme = blank < 0 ? "" : header.substring(0, blank);
    if (!scheme.equalsIgnoreCase("Bearer") && !scheme.equalsIgnoreCase("Token")) {
      return Optional.empty();
    }
    String secret = header.substring(blank + 1).strip();
    return Optional.of(secret.length() > LONGEST ? "" : secret);
  }

  private ApiException wrong() {
    return ApiException.of(401, "rest.E402", "rest.wrongCredentials")
        .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
  }

  @Override
  public String challenge() {
    return "Bearer";
  }

  @Override
  public String name() {
    return "token";
  }

  @Override
  public Map<String, Object> scheme() {
    return Map.of("type", "http", "scheme", "bearer");
  }
}
