package io.charchub.middleware;

import io.charchub.crypto.ConstantTime;
import io.charchub.crypto.RandomTokens;

/**
 * Hides a secret under a random mask, so that no page repeats it literally (against BREACH):
 * Django's form, letter by letter a sum modulo 62 over {@code a-zA-Z0-9}, the mask in front.
 */
final class CsrfMask {
  static final int LENGTH = 32;
  private static final String ALPHABET =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  private CsrfMask() {}

  static String newSecret() {
    return RandomTokens.string(LENGTH, ALPHABET);
  }

  static String mask(String secret) {
    return mask(secret, newSecret());
  }

  static String mask(String secret, String mask) {
    StringBuilder token = new StringBuilder(mask);
    for (int i = 0; i < LENGTH; i++) {
      int sum = index(secret.charAt(i)) + index(mask.charAt(i));
      token.append(ALPHABET.charAt(sum % ALPHABET.length()));
    }
    return token.toString();
  }

  /** Whether {@code token}, masked or bare, is well-formed. */
  static boolean isToken(String token) {
    return (token.length() == 2 * LENGTH && isAlphabetic(token)) || isSecret(token);
  }

  static boolean isSecret(String secret) {
    return secret.length() == LENGTH && isAlphabetic(secret);
  }

  /**
   * Whether {@code token}, which {@link #isToken is one}, hides {@code secret}; in constant time.
   */
  static boolean matches(String token, String secret) {
    return ConstantTime.equal(token.length() == LENGTH ? token : unmask(token), secret);
  }

  private static String unmask(String token) {
    StringBuilder secret = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      int difference = index(token.charAt(LENGTH + i)) - index(token.charAt(i));
      secret.append(ALPHABET.charAt((difference + ALPHABET.length()) % ALPHABET.length()));
    }
    return secret.toString();
  }

  private static boolean isAlphabetic(String text) {
    return text.chars().allMatch(c -> index((char) c) >= 0);
  }

  private static int index(char c) {
    return c >= 'a' && c <= 'z'
        ? c - 'a'
        : c >= 'A' && c <= 'Z' ? c - 'A' + 26 : c >= '0' && c <= '9' ? c - '0' + 52 : -1;
  }
}
