package io.charchub.contrib.auth;

import io.charchub.conf.ConfigurationException;
import io.charchub.crypto.PasswordHasher;
import io.charchub.crypto.Pbkdf2Hasher;
import io.charchub.errors.Problem;

/**
 * Makes the hashers that PASSWORD_HASHERS names: {@code pbkdf2_sha256}, {@code pbkdf2_sha256:1000}.
 */
final class PasswordHashers {
  private PasswordHashers() {}

  static PasswordHasher of(String entry, String where) {
    String[] parts = entry.split(":", 2);
    if (!parts[0].equals("pbkdf2_sha256")) {
      throw refused("There is no password hasher '" + entry + "'", where);
    }
    try {
      return parts.length == 1 ? new Pbkdf2Hasher() : new Pbkdf2Hasher(Integer.parseInt(parts[1]));
    } catch (IllegalArgumentException e) {
      throw refused("'" + parts[1] + "' is no number of iterations", where);
    }
  }

  private static ConfigurationException refused(String what, String where) {
    return new ConfigurationException(
        Problem.of("auth.E001", what)
            .at(where + ", PASSWORD_HASHERS")
            .hint("\"pbkdf2_sha256\", or with a number of iterations \"pbkdf2_sha256:1000000\""));
  }
}
