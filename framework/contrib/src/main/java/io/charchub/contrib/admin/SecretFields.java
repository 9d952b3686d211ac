package io.charchub.contrib.admin;

import io.charchub.text.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Which fields hold what nobody is to read: those whose name has a word for a secret. The log says
 * that they changed and not how, and no export holds them.
 */
public final class SecretFields {
  private static final Set<String> WORDS =
      Set.of(
          "password",
          "passwd",
          "passphrase",
          "pwd",
          "secret",
          "secrets",
          "token",
          "tokens",
          "credential",
          "credentials",
          "otp",
          "totp",
          "cvv",
          "apikey");

  /** Words that make a secret of a key: {@code apiKey}, but not {@code sortKey}. */
  private static final Set<String> OF_KEYS =
      Set.of("api", "private", "signing", "encryption", "session", "access", "recovery");

  private SecretFields() {}

  /** Whether a field of this name, in Java or in snake case, holds a secret. */
  public static boolean isSecret(String field) {
    List<String> words = Arrays.asList(Names.camelToSnake(field).split("_"));
    for (int i = 0; i < words.size(); i++) {
      boolean key = words.get(i).equals("key") && i > 0 && OF_KEYS.contains(words.get(i - 1));
      if (key || WORDS.contains(words.get(i))) {
        return true;
      }
    }
    return false;
  }
}
