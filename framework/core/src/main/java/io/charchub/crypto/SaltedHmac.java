package io.charchub.crypto;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Proofs that a value is ours without the value in them, the same as Django's {@code salted_hmac}
 * with SHA-256 makes of this secret and salt: for what a session of a Django site holds.
 *
 * <p>Immutable, safe for use by any number of threads.
 */
public final class SaltedHmac {
  private final List<byte[]> keys;

  /** Of these secrets, for the use that {@code salt} names. */
  public SaltedHmac(SecretKeys secrets, String salt) {
    List<byte[]> made = new ArrayList<>();
    for (String secret : secrets.secrets()) {
      made.add(Hmac.digest((salt + secret).getBytes(StandardCharsets.UTF_8)));
    }
    this.keys = List.copyOf(made);
  }

  /** The proof of {@code value} by the secret in force: 64 hexadecimal digits. */
  public String hex(String value) {
    return hex(keys.get(0), value);
  }

  /** Whether {@code proof} was made of {@code value} by the secret in force or a fallback. */
  public boolean matches(String value, String proof) {
    boolean any = false;
    for (byte[] key : keys) {
      any |= ConstantTime.equal(hex(key, value), proof);
    }
    return any;
  }

  /** Every second digit of {@link #hex}: 32 of them, as Django's tokens in links have. */
  public String half(String value) {
    return everySecond(hex(value));
  }

  /** Whether {@code proof} is the {@link #half} that a secret in force or a fallback makes. */
  public boolean matchesHalf(String value, String proof) {
    boolean any = false;
    for (byte[] key : keys) {
      any |= ConstantTime.equal(everySecond(hex(key, value)), proof);
    }
    return any;
  }

  private static String everySecond(String hex) {
    StringBuilder half = new StringBuilder(hex.length() / 2);
    for (int i = 0; i < hex.length(); i += 2) {
      half.append(hex.charAt(i));
    }
    return half.toString();
  }

  private static String hex(byte[] key, String value) {
    return HexFormat.of().formatHex(Hmac.sha256(key, value.getBytes(StandardCharsets.UTF_8)));
  }
}
