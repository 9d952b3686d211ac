package io.charchub.crypto;

import io.charchub.errors.Problem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The project's secret and those it replaced, and the keys made of them: one for each purpose, so
 * that what is signed for one can never pass for another.
 *
 * <pre>
 * SecretKeys secrets = new SecretKeys(secretKey, fallbacks);
 * byte[] key = secrets.key(32, "session", "cookie");
 * </pre>
 *
 * <p>Keys are derived by HKDF with HMAC-SHA256 (RFC 5869). The names of a purpose enter with their
 * lengths, so that ("ab", "c") and ("a", "bc") are two purposes. New values use the first secret;
 * the fallbacks only read what was made before the secret was changed. Immutable.
 */
public final class SecretKeys {
  private static final int MIN_LENGTH = 50;
  private static final int MIN_DIFFERENT = 5;
  private static final int HASH_LENGTH = 32;

  private final List<String> secrets;

  /** The secret alone. */
  public SecretKeys(String secret) {
    this(secret, List.of());
  }

  /**
   * The secret and those it replaced, the newest first.
   *
   * @throws CryptoException {@code crypto.E003} when a secret is empty
   */
  public SecretKeys(String secret, List<String> fallbacks) {
    List<String> all = new ArrayList<>();
    all.add(secret);
    all.addAll(fallbacks);
    if (all.contains("")) {
      throw new CryptoException(
          Problem.of("crypto.E003", "A secret key must not be empty")
              .at("SECRET_KEY or SECRET_KEY_FALLBACKS")
              .hint(
                  "a random text of at least "
                      + MIN_LENGTH
                      + " characters, as 'startproject' makes"));
    }
    this.secrets = List.copyOf(all);
  }

  /**
   * Whether {@code secret} is long and varied enough for a site that others reach: 50 characters,
   * five of them different.
   */
  public static boolean isStrong(String secret) {
    return secret.length() >= MIN_LENGTH && secret.chars().distinct().count() >= MIN_DIFFERENT;
  }

  /**
   * The key for a purpose, of the secret in force.
   *
   * @param length in bytes, 1 to 8160
   * @param purpose names that together say what the key is for
   */
  public byte[] key(int length, String... purpose) {
    return derive(secrets.get(0), length, purpose);
  }

  /** The keys for a purpose, of the secret in force and then of its fallbacks. Never empty. */
  public List<byte[]> keys(int length, String... purpose) {
    return secrets.stream().map(secret -> derive(secret, length, purpose)).toList();
  }

  /** The secrets themselves, for the signatures of Django. */
  List<String> secrets() {
    return secrets;
  }

  private static byte[] derive(String secret, int length, String... purpose) {
    byte[] extracted =
        Hmac.sha256(
            "charchub".getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    return expand(extracted, info(purpose), length);
  }

  /** Each name after its length in four bytes. */
  private static byte[] info(String... purpose) {
    java.io.ByteArrayOutputStream info = new java.io.ByteArrayOutputStream();
    for (String name : purpose) {
      byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
      info.writeBytes(java.nio.ByteBuffer.allocate(4).putInt(bytes.length).array());
      info.writeBytes(bytes);
    }
    return info.toByteArray();
  }

  /** RFC 5869, section 2.3. */
  static byte[] expand(byte[] key, byte[] info, int length) {
    if (length < 1 || length > 255 * HASH_LENGTH) {
      throw new IllegalArgumentException("a derived key has 1 to 8160 bytes, not " + length);
    }
    byte[] output = new byte[length];
    byte[] block = new byte[0];
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      for (int done = 0, counter = 1; done < length; done += block.length, counter++) {
        mac.update(block);
        mac.update(info);
        mac.update((byte) counter);
        block = mac.doFinal();
        System.arraycopy(block, 0, output, done, Math.min(block.length, length - done));
      }
      return output;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", e);
    }
  }

  /** Says how many secrets there are, and none of them. */
  @Override
  public String toString() {
    return "SecretKeys[1 in force, " + (secrets.size() - 1) + " fallbacks]";
  }
}
