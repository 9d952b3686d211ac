package io.charchub.contrib.auth;

import java.util.Map;
import java.util.Optional;

/**
 * What somebody shows to prove who they are, by name: most often {@code username} and {@code
 * password}. Its text shows the names alone.
 *
 * @param values the values, by name; never null
 */
public record Credentials(Map<String, String> values) {
  /** Keeps a copy. */
  public Credentials {
    values = Map.copyOf(values);
  }

  /** A name and a password. */
  public static Credentials of(String username, String password) {
    return new Credentials(Map.of("username", username, "password", password));
  }

  /** The value called {@code name}. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The names; no value ever gets into a log. */
  @Override
  public String toString() {
    return "Credentials" + values.keySet();
  }
}
