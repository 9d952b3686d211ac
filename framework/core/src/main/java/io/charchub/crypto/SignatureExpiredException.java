package io.charchub.crypto;

import io.charchub.errors.Problem;
import java.time.Duration;

/** A value that was rightly signed, too long ago. */
public final class SignatureExpiredException extends BadSignatureException {
  private static final long serialVersionUID = 1L;

  SignatureExpiredException(Duration age, Duration maxAge) {
    super(
        Problem.of(
                "crypto.E002",
                "The signature is "
                    + age.toSeconds()
                    + " s old, and "
                    + maxAge.toSeconds()
                    + " s are allowed")
            .hint("ask the person to start again"));
  }
}
