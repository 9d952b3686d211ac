package io.charchub.crypto;

/**
 * One way to hash passwords. Slow on purpose. The encoded form starts with the name of the
 * algorithm and "$" and holds all that is needed to check a password later. Safe for use by any
 * number of threads. Django's counterpart is {@code BasePasswordHasher}.
 */
public interface PasswordHasher {
  /** The name that its encoded forms start with, such as {@code pbkdf2_sha256}. */
  String algorithm();

  /** The hash of {@code password} with {@code salt}, which holds no "$", in the encoded form. */
  String encode(String password, String salt);

  /**
   * Whether {@code encoded}, a form of this hasher, is the hash of {@code password}. False for a
   * damaged form.
   */
  boolean verify(String password, String encoded);

  /** Whether {@code encoded}, a form of this hasher, is weaker than what it would make today. */
  boolean mustUpdate(String encoded);

  /**
   * Works as long on {@code password} as today's hash takes longer than that of {@code encoded}, so
   * that time tells nothing.
   */
  void harden(String password, String encoded);
}
