package io.charchub.crypto;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Random texts that nobody can guess: session keys, CSRF secrets, salts, secret keys. Safe for use
 * by any number of threads.
 */
public final class RandomTokens {
  /** Letters and digits of ASCII: 5.95 bits a character. */
  public static final String ALPHANUMERIC =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  /** Characters that need no escape in TOML, shells' single quotes and environment files. */
  private static final String SECRET_ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789!@%^&*(-_=+)";

  private static final int SECRET_LENGTH = 64;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomTokens() {}

  /**
   * {@code length} random letters and digits; 22 of them are worth 128 bits. Django's {@code
   * get_random_string}.
   */
  public static String string(int length) {
    return string(length, ALPHANUMERIC);
  }

  /** {@code length} characters of {@code alphabet}, each as likely as any other. */
  public static String string(int length, String alphabet) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  /** A new {@code SECRET_KEY}: 64 characters, more than 350 bits. */
  public static String secretKey() {
    return string(SECRET_LENGTH, SECRET_ALPHABET);
  }

  /** {@code length} random bytes. */
  public static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** {@code length} random bytes in base64url without padding. */
  public static String urlSafe(int length) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(length));
  }
}
