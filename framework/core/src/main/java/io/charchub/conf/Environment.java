package io.charchub.conf;

import java.util.Map;
import java.util.Optional;

/**
 * The environment variables that a project was opened with: a service, so that a command which
 * reads one sees what a test or a program handed in.
 *
 * @param variables by name; its text never shows their values, which may be secret
 */
public record Environment(Map<String, String> variables) {
  /** Keeps a copy. */
  public Environment {
    variables = Map.copyOf(variables);
  }

  /** The variable of this name; empty where it is not set, or set to nothing. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
  }

  /** How many there are. */
  @Override
  public String toString() {
    return "Environment[" + variables.size() + " variables]";
  }
}
