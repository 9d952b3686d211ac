package io.charchub.crypto;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 with HMAC-SHA256 (RFC 8018) in Django's form: {@code pbkdf2_sha256$600000$salt$hash}, the
 * hash in base64. Needs nothing but the JDK.
 */
public final class Pbkdf2Hasher implements PasswordHasher {
  /** What OWASP's password storage cheat sheet asks for with HMAC-SHA256. */
  public static final int DEFAULT_ITERATIONS = 600_000;

  private static final String ALGORITHM = "pbkdf2_sha256";
  private static final int HASH_BITS = 256;

  /** A form that asks for more would only keep the processor busy. */
  private static final int MAX_ITERATIONS = 20_000_000;

  /** 128 bits of entropy in letters and digits. */
  private static final int MIN_SALT = 22;

  private final int iterations;

  /** With {@link #DEFAULT_ITERATIONS}. */
  public Pbkdf2Hasher() {
    this(DEFAULT_ITERATIONS);
  }

  /**
   * With another number of iterations: fewer make tests fast.
   *
   * @param iterations 1 to 20,000,000
   */
  public Pbkdf2Hasher(int iterations) {
    if (iterations < 1 || iterations > MAX_ITERATIONS) {
      throw new IllegalArgumentException("1 to 20,000,000 iterations, not " + iterations);
    }
    this.iterations = iterations;
  }

  @Override
  public String algorithm() {
    return ALGORITHM;
  }

  @Override
  public String encode(String password, String salt) {
    return encode(password, salt, iterations);
  }

  @Override
  public boolean verify(String password, String encoded) {
    return Parts.of(encoded)
        .map(parts -> ConstantTime.equal(encode(password, parts.salt, parts.iterations), encoded))
        .orElse(false);
  }

  @Override
  public boolean mustUpdate(String encoded) {
    return Parts.of(encoded)
        .map(parts -> parts.iterations != iterations || parts.salt.length() < MIN_SALT)
        .orElse(true);
  }

  @Override
  public void harden(String password, String encoded) {
    int done = Parts.of(encoded).map(Parts::iterations).orElse(0);
    if (iterations > done) {
      hash(password, "salt", iterations - done);
    }
  }

  private static String encode(String password, String salt, int iterations) {
    String hash = Base64.getEncoder().encodeToString(hash(password, salt, iterations));
    return ALGORITHM + "$" + iterations + "$" + salt + "$" + hash;
  }

  private static byte[] hash(String password, String salt, int iterations) {
    byte[] saltBytes = salt.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), saltBytes, iterations, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2 with HMAC-SHA256", e);
    } finally {
      spec.clearPassword();
    }
  }

  /** What an encoded form says before its hash. */
  private record Parts(int iterations, String salt) {
    static Optional<Parts> of(String encoded) {
      String[] parts = encoded.split("\\$", -1);
      if (parts.length != 4
          || !parts[0].equals(ALGORITHM)
          || parts[2].isEmpty()
          || !parts[1].matches("[1-9][0-9]{0,7}")) {
        return Optional.empty();
      }
      int iterations = Integer.parseInt(parts[1]);
      return iterations > MAX_ITERATIONS
          ? Optional.empty()
          : Optional.of(new Parts(iterations, parts[2]));
    }
  }
}
