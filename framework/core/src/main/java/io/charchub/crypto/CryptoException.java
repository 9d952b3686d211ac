package io.charchub.crypto;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;

/**
 * A signature, a key or a password that cannot be used. Its message holds no secret and no signed
 * value.
 */
public class CryptoException extends CharchubException {
  private static final long serialVersionUID = 1L;

  CryptoException(Problem problem) {
    super(problem);
  }
}
