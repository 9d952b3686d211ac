package io.charchub.contrib.sessions;

import io.charchub.errors.Problem;
import io.charchub.http.BadRequest;

/**
 * The session was ended by another request while this one was answered, so what this one changed is
 * not kept: an answer of 400. Django's exception of the same name.
 */
public final class SessionInterrupted extends BadRequest {
  private static final long serialVersionUID = 1L;

  SessionInterrupted() {
    super(
        Problem.of(
                "sessions.E400",
                "The session was ended while the request was answered, for one by logging out in another window.")
            .hint("send the request again"));
  }
}
