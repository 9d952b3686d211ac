package io.charchub.contrib.auth;

import io.charchub.conf.ConfigurationException;
import io.charchub.crypto.Argon2Cost;
import io.charchub.crypto.Argon2Hasher;
import io.charchub.crypto.CryptoException;
import io.charchub.crypto.PasswordHasher;
import io.charchub.crypto.Pbkdf2Hasher;
import io.charchub.crypto.ScryptCost;
import io.charchub.crypto.ScryptHasher;
import io.charchub.errors.Problem;
import java.util.Arrays;

/**
 * Makes the hashers that PASSWORD_HASHERS names: {@code pbkdf2_sha256}, {@code argon2}, {@code
 * scrypt}, {@code pbkdf2_sha1}, each with a cost of its own after a colon where the usual one does
 * not suit.
 */
final class PasswordHashers {
  private PasswordHashers() {}

  static PasswordHasher of(String entry, String where) {
    String[] parts = entry.split(":", 2);
    try {
      return parts.length == 1 ? usual(entry) : costing(parts[0], parts[1]);
    } catch (CryptoException absent) {
      throw new ConfigurationException(absent.problem().at(place(where)), absent);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          Problem.of("auth.E001", String.valueOf(e.getMessage()))
              .at(place(where))
              .hint(
                  "\"pbkdf2_sha256\", \"argon2\", \"scrypt\" or \"pbkdf2_sha1\"; or with a cost"
                      + " \"pbkdf2_sha256:1000000\", \"argon2:2:102400:8\" (passes, KiB, lanes),"
                      + " \"scrypt:16384:8:5\" (work, block, lanes)"),
          e);
    }
  }

  private static PasswordHasher usual(String name) {
    return switch (name) {
      case "pbkdf2_sha256" -> new Pbkdf2Hasher();
      case "pbkdf2_sha1" -> Pbkdf2Hasher.sha1();
      case "argon2" -> new Argon2Hasher();
      case "scrypt" -> new ScryptHasher();
      default -> throw unknown(name);
    };
  }

  private static PasswordHasher costing(String name, String cost) {
    switch (name) {
      case "pbkdf2_sha256" -> {
        return new Pbkdf2Hasher(numbers(name, cost, 1)[0]);
      }
      case "pbkdf2_sha1" -> {
        return Pbkdf2Hasher.sha1(numbers(name, cost, 1)[0]);
      }
      case "argon2" -> {
        int[] numbers = numbers(name, cost, 3);
        return new Argon2Hasher(new Argon2Cost(numbers[0], numbers[1], numbers[2]));
      }
      case "scrypt" -> {
        int[] numbers = numbers(name, cost, 3);
        return new ScryptHasher(new ScryptCost(numbers[0], numbers[1], numbers[2]));
      }
      default -> throw unknown(name);
    }
  }

  private static int[] numbers(String name, String cost, int count) {
    String[] parts = cost.split(":", -1);
    boolean right =
        parts.length == count
            && Arrays.stream(parts).allMatch(part -> part.strip().matches("[0-9]{1,9}"));
    if (!right) {
      throw new IllegalArgumentException("'" + cost + "' is no cost of " + name);
    }
    return Arrays.stream(parts).mapToInt(part -> Integer.parseInt(part.strip())).toArray();
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException("There is no password hasher '" + name + "'");
  }

  private static String place(String where) {
    return where + ", PASSWORD_HASHERS";
  }
}
