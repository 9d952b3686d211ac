package io.charchub.crypto;

import io.charchub.errors.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords and checks them, in Django's encoded form, so that accounts can be taken over
 * from a Django database and back.
 *
 * <pre>
 * Passwords passwords = new Passwords(List.of(new Pbkdf2Hasher()));
 * String encoded = passwords.make(typed);       // pbkdf2_sha256$600000$…
 * if (passwords.check(typed, encoded)) {
 *   if (passwords.mustUpdate(encoded)) { … make and save it again … }
 * }
 * </pre>
 *
 * <p>New hashes are made by the first hasher; the others read what was made before. A check takes
 * as long when the account, the form or the password is wrong as when all is right. Safe for use by
 * any number of threads.
 */
public final class Passwords {
  /** Longer ones are refused before any work is done for them. */
  public static final int MAX_LENGTH = 4096;

  private static final String UNUSABLE = "!";
  private static final int UNUSABLE_LENGTH = 40;
  private static final int SALT_LENGTH = 22;

  private final List<PasswordHasher> hashers;

  /**
   * With these hashers, the preferred one first.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Passwords(List<PasswordHasher> hashers) {
    if (hashers.isEmpty()) {
      throw new IllegalArgumentException("passwords need at least one hasher");
    }
    this.hashers = List.copyOf(hashers);
  }

  /**
   * The encoded form of {@code password}, never the same twice; for null, a form that no password
   * matches.
   *
   * @throws CryptoException {@code crypto.E004} when it has more than 4096 characters
   */
  public String make(@Nullable String password) {
    if (password == null) {
      return UNUSABLE + RandomTokens.string(UNUSABLE_LENGTH);
    }
    if (password.length() > MAX_LENGTH) {
      throw new CryptoException(
          Problem.of("crypto.E004", "A password may have at most " + MAX_LENGTH + " characters")
              .hint("limit the length of the password's field"));
    }
    return preferred().encode(password, RandomTokens.string(SALT_LENGTH));
  }

  /**
   * Whether {@code encoded} is the form of {@code password}. False, after the same work, for null,
   * a form that no password matches, and one of a hasher that is not known.
   */
  public boolean check(String password, @Nullable String encoded) {
    if (password.length() > MAX_LENGTH) {
      return false;
    }
    Optional<PasswordHasher> hasher = hasherOf(encoded);
    if (encoded == null || hasher.isEmpty()) {
      burn(password);
      return false;
    }
    boolean right = hasher.get().verify(password, encoded);
    if (!right && hasher.get().mustUpdate(encoded)) {
      hasher.get().harden(password, encoded);
    }
    return right;
  }

  /**
   * Whether {@code encoded} should be made anew, which is possible at the next log-in: another
   * hasher, or weaker than today's.
   */
  public boolean mustUpdate(String encoded) {
    return !preferred().algorithm().equals(algorithm(encoded)) || preferred().mustUpdate(encoded);
  }

  /** Whether any password could match {@code encoded}. */
  public static boolean isUsable(@Nullable String encoded) {
    return encoded == null || !encoded.startsWith(UNUSABLE);
  }

  /** Does the work of one check and forgets it: for a log-in to an account that is not there. */
  public void burn(String password) {
    String capped = password.length() > MAX_LENGTH ? password.substring(0, MAX_LENGTH) : password;
    preferred().encode(capped, "salt");
  }

  private PasswordHasher preferred() {
    return hashers.get(0);
  }

  private Optional<PasswordHasher> hasherOf(@Nullable String encoded) {
    if (encoded == null || !isUsable(encoded)) {
      return Optional.empty();
    }
    String algorithm = algorithm(encoded);
    return hashers.stream().filter(hasher -> hasher.algorithm().equals(algorithm)).findFirst();
  }

  private static String algorithm(String encoded) {
    int end = encoded.indexOf('$');
    return end < 0 ? "" : encoded.substring(0, end);
  }
}
