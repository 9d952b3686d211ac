package io.charchub.middleware;

import io.charchub.http.Request;
import io.charchub.http.Response;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The secret of one visitor during one request: read when first needed, made when a form needs one
 * and there is none.
 */
final class CsrfSecret {
  private static final String SESSION_NAME = "_csrftoken";

  private final Request request;
  private final CsrfOptions options;
  private @Nullable String fresh;
  private @Nullable String masked;
  private int made;

  CsrfSecret(Request request, CsrfOptions options) {
    this.request = request;
    this.options = options;
  }

  /** What the visitor brought; empty when nothing, or nothing well-formed. */
  Optional<String> stored() {
    if (fresh != null) {
      return Optional.of(fresh);
    }
    Optional<String> sent =
        options.inSession()
            ? request.session().get(SESSION_NAME, String.class)
            : request.cookie(options.cookieName());
    return sent.filter(CsrfMask::isSecret);
  }

  /** Throws {@link CsrfRejected} where the request does not prove that this site made it. */
  void require() throws IOException {
    new CsrfCheck(request, options).check(this);
  }

  /** The secret as forms carry it; all forms of an answer alike, so that they pack well. */
  String masked() {
    String secret = forForm();
    String known = masked;
    if (known == null || !CsrfMask.matches(known, secret)) {
      known = CsrfMask.mask(secret);
      masked = known;
    }
    return known;
  }

  private String forForm() {
    made++;
    String secret = stored().orElse(null);
    return secret == null ? rotate() : secret;
  }

  /** How often a token was asked for during this request. */
  int made() {
    return made;
  }

  String rotate() {
    made++;
    String secret = CsrfMask.newSecret();
    fresh = secret;
    if (options.inSession()) {
      request.session().set(SESSION_NAME, secret);
    }
    return secret;
  }

  /**
   * Sends the secret along where a form was made with it; the cookie is sent again each time, which
   * renews its age.
   */
  void writeTo(Response response) {
    if (made == 0 || options.inSession()) {
      return;
    }
    stored().ifPresent(secret -> response.cookie(options.cookie(secret)));
    response.vary("Cookie");
  }
}
