package io.charchub.crypto;

import io.charchub.errors.Problem;

/** A signed value that was not signed with this key, for this purpose, or was changed since. */
public class BadSignatureException extends CryptoException {
  private static final long serialVersionUID = 1L;

  BadSignatureException(Problem problem) {
    super(problem);
  }

  static BadSignatureException of(String why) {
    return new BadSignatureException(
        Problem.of("crypto.E001", "The signature is not valid: " + why)
            .hint(
                "treat the value as if it had not come; a changed SECRET_KEY belongs in SECRET_KEY_FALLBACKS"));
  }
}
