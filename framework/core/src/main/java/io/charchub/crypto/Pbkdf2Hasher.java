package io.charchub.crypto;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 with HMAC-SHA256 (RFC 8018) in Django's form: {@code pbkdf2_sha256$600000$salt$hash}, the
 * hash in base64. Needs nothing but the JDK. {@link #sha1} reads what older projects kept.
 */
public final class Pbkdf2Hasher implements PasswordHasher {
  /** What OWASP's password storage cheat sheet asks for with HMAC-SHA256. */
  public static final int DEFAULT_ITERATIONS = 600_000;

  /** What OWASP's password storage cheat sheet asks for with HMAC-SHA1. */
  private static final int SHA1_ITERATIONS = 1_300_000;

  /** A form that asks for more would only keep the processor busy. */
  private static final int MAX_ITERATIONS = 20_000_000;

  /** 128 bits of entropy in letters and digits. */
  private static final int MIN_SALT = 22;

  private final Digest digest;
  private final int iterations;

  /** The hash function inside. */
  private enum Digest {
    SHA256("pbkdf2_sha256", "PBKDF2WithHmacSHA256", 256),
    SHA1("pbkdf2_sha1", "PBKDF2WithHmacSHA1", 160);

    private final String algorithm;
    private final String factory;
    private final int bits;

    Digest(String algorithm, String factory, int bits) {
      this.algorithm = algorithm;
      this.factory = factory;
      this.bits = bits;
    }
  }

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
    this(Digest.SHA256, iterations);
  }

  /**
   * With HMAC-SHA1, {@code pbkdf2_sha1$...}: for the passwords of a Django project that kept them
   * so. Not for new ones: put another hasher first.
   */
  public static Pbkdf2Hasher sha1() {
    return sha1(SHA1_ITERATIONS);
  }

  /** {@link #sha1()} with another number of iterations, 1 to 20,000,000. */
  public static Pbkdf2Hasher sha1(int iterations) {
    return new Pbkdf2Hasher(Digest.SHA1, iterations);
  }

  private Pbkdf2Hasher(Digest digest, int iterations) {
    if (iterations < 1 || iterations > MAX_ITERATIONS) {
      throw new IllegalArgumentException("1 to 20,000,000 iterations, not " + iterations);
    }
    this.digest = digest;
    this.iterations = iterations;
  }

  @Override
  public String algorithm() {
    return digest.algorithm;
  }

  @Override
  public String encode(String password, String salt) {
    return encode(password, salt, iterations);
  }

  @Override
  public boolean verify(String password, String encoded) {
    return parts(encoded)
        .map(parts -> ConstantTime.equal(encode(password, parts.salt, parts.iterations), encoded))
        .orElse(false);
  }

  @Override
  public boolean mustUpdate(String encoded) {
    return parts(encoded)
        .map(parts -> parts.iterations != iterations || parts.salt.length() < MIN_SALT)
        .orElse(true);
  }

  @Override
  public void harden(String password, String encoded) {
    int done = parts(encoded).map(Parts::iterations).orElse(0);
    if (iterations > done) {
      hash(password, "salt", iterations - done);
    }
  }

  private String encode(String password, String salt, int count) {
    String hash = Base64.getEncoder().encodeToString(hash(password, salt, count));
    return digest.algorithm + "$" + count + "$" + salt + "$" + hash;
  }

  private byte[] hash(String password, String salt, int count) {
    byte[] saltBytes = salt.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), saltBytes, count, digest.bits);
    try {
      return SecretKeyFactory.getInstance(digest.factory).generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2 with HMAC-SHA256 and SHA1", e);
    } finally {
      spec.clearPassword();
    }
  }

  /** What an encoded form says before its hash. */
  private record Parts(int iterations, String salt) {}

  private Optional<Parts> parts(String encoded) {
    String[] parts = encoded.split("\\$", -1);
    if (parts.length != 4
        || !parts[0].equals(digest.algorithm)
        || parts[2].isEmpty()
        || !parts[1].matches("[1-9][0-9]{0,7}")) {
      return Optional.empty();
    }
    int count = Integer.parseInt(parts[1]);
    return count > MAX_ITERATIONS ? Optional.empty() : Optional.of(new Parts(count, parts[2]));
  }
}
