package io.charchub.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) in Django's form: {@code argon2$argon2id$v=19$m=102400,t=2,p=8$salt$hash},
 * salt and hash in base64 without padding. Needs Bouncy Castle ({@code
 * org.bouncycastle:bcprov-jdk18on}), which a project adds itself. Each hash takes its memory from
 * the heap: 100 MiB with the default.
 */
public final class Argon2Hasher implements PasswordHasher {
  /** Django's: two passes over 100 MiB in eight lanes. */
  public static final Argon2Cost DEFAULT_COST = new Argon2Cost(2, 102_400, 8);

  private static final String ALGORITHM = "argon2";
  private static final int HASH_BYTES = 32;

  /** 128 bits of entropy in letters and digits. */
  private static final int MIN_SALT = 22;

  private static final Pattern FORM =
      Pattern.compile(
          "argon2\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})"
              + "\\$([A-Za-z0-9+/]{2,200})\\$([A-Za-z0-9+/]{43})");

  private final Argon2Cost cost;

  /**
   * With {@link #DEFAULT_COST}.
   *
   * @throws CryptoException {@code crypto.E005} where Bouncy Castle is not there
   */
  public Argon2Hasher() {
    this(DEFAULT_COST);
  }

  /**
   * With another cost.
   *
   * @throws CryptoException {@code crypto.E005} where Bouncy Castle is not there
   */
  public Argon2Hasher(Argon2Cost cost) {
    BouncyCastle.require("Argon2id");
    this.cost = cost;
  }

  @Override
  public String algorithm() {
    return ALGORITHM;
  }

  @Override
  public String encode(String password, String salt) {
    return encode(password, salt.getBytes(StandardCharsets.UTF_8), cost);
  }

  @Override
  public boolean verify(String password, String encoded) {
    return Parts.of(encoded)
        .map(parts -> ConstantTime.equal(encode(password, parts.salt, parts.cost), encoded))
        .orElse(false);
  }

  @Override
  public boolean mustUpdate(String encoded) {
    return Parts.of(encoded)
        .map(parts -> !parts.cost.equals(cost) || parts.salt.length < MIN_SALT)
        .orElse(true);
  }

  /** Nothing: the work of another cost cannot be made up for, as with Django. */
  @Override
  public void harden(String password, String encoded) {}

  private static String encode(String password, byte[] salt, Argon2Cost cost) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return ALGORITHM
        + "$argon2id$v=19$"
        + cost
        + "$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(hash(password, salt, cost));
  }

  private static byte[] hash(String password, byte[] salt, Argon2Cost cost) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withIterations(cost.passes())
            .withMemoryAsKB(cost.kibibytes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    byte[] hash = new byte[HASH_BYTES];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }

  /** What an encoded form says before its hash. */
  private record Parts(Argon2Cost cost, byte[] salt) {
    static Optional<Parts> of(String encoded) {
      Matcher form = FORM.matcher(encoded);
      if (!form.matches()) {
        return Optional.empty();
      }
      try {
        Argon2Cost cost =
            new Argon2Cost(
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(3)));
        return Optional.of(new Parts(cost, Base64.getDecoder().decode(form.group(4))));
      } catch (IllegalArgumentException damaged) {
        return Optional.empty();
      }
    }
  }
}
