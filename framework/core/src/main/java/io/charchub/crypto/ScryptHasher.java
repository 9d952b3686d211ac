package io.charchub.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.SCrypt;

/**
 * scrypt (RFC 7914) in Django's form: {@code scrypt$16384$salt$8$5$hash}, the hash in base64. Needs
 * Bouncy Castle ({@code org.bouncycastle:bcprov-jdk18on}), which a project adds itself.
 */
public final class ScryptHasher implements PasswordHasher {
  /** Django's: 16 MiB, five times. */
  public static final ScryptCost DEFAULT_COST = new ScryptCost(16_384, 8, 5);

  private static final String ALGORITHM = "scrypt";
  private static final int HASH_BYTES = 64;

  /** 128 bits of entropy in letters and digits. */
  private static final int MIN_SALT = 22;

  private static final Pattern FORM =
      Pattern.compile(
          "scrypt\\$(\\d{1,8})\\$([^$]{1,200})\\$(\\d{1,4})\\$(\\d{1,3})\\$([A-Za-z0-9+/=]{88})");

  private final ScryptCost cost;

  /**
   * With {@link #DEFAULT_COST}.
   *
   * @throws CryptoException {@code crypto.E005} where Bouncy Castle is not there
   */
  public ScryptHasher() {
    this(DEFAULT_COST);
  }

  /**
   * With another cost.
   *
   * @throws CryptoException {@code crypto.E005} where Bouncy Castle is not there
   */
  public ScryptHasher(ScryptCost cost) {
    BouncyCastle.require("scrypt");
    this.cost = cost;
  }

  @Override
  public String algorithm() {
    return ALGORITHM;
  }

  @Override
  public String encode(String password, String salt) {
    return encode(password, salt, cost);
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
        .map(parts -> !parts.cost.equals(cost) || parts.salt.length() < MIN_SALT)
        .orElse(true);
  }

  /** Nothing: the work of another cost cannot be made up for, as with Django. */
  @Override
  public void harden(String password, String encoded) {}

  private static String encode(String password, String salt, ScryptCost cost) {
    byte[] hash =
        SCrypt.generate(
            password.getBytes(StandardCharsets.UTF_8),
            salt.getBytes(StandardCharsets.UTF_8),
            cost.work(),
            cost.block(),
            cost.lanes(),
            HASH_BYTES);
    return ALGORITHM
        + "$"
        + cost.work()
        + "$"
        + salt
        + "$"
        + cost.block()
        + "$"
        + cost.lanes()
        + "$"
        + Base64.getEncoder().encodeToString(hash);
  }

  /** What an encoded form says before its hash. */
  private record Parts(ScryptCost cost, String salt) {
    static Optional<Parts> of(String encoded) {
      Matcher form = FORM.matcher(encoded);
      if (!form.matches()) {
        return Optional.empty();
      }
      try {
        ScryptCost cost =
            new ScryptCost(
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(3)),
                Integer.parseInt(form.group(4)));
        return Optional.of(new Parts(cost, form.group(2)));
      } catch (IllegalArgumentException damaged) {
        return Optional.empty();
      }
    }
  }
}
