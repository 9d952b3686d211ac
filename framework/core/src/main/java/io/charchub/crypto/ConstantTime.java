package io.charchub.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Comparison that does not tell, by the time it takes, how much of a secret was guessed. */
public final class ConstantTime {
  private ConstantTime() {}

  /** Whether both are the same; the time depends on the length of {@code given} alone. */
  public static boolean equal(String given, String secret) {
    return equal(given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether both are the same. */
  public static boolean equal(byte[] given, byte[] secret) {
    return MessageDigest.isEqual(secret, given);
  }
}
