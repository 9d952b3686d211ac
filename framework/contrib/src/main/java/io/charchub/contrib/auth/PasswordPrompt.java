package io.charchub.contrib.auth;

import io.charchub.cli.Terminal;
import io.charchub.crypto.Passwords;
import io.charchub.validation.ValidationError;
import io.charchub.validation.ValidationException;
import java.util.Optional;

/** Asks on a terminal for a new password of a user, and says what is wrong with it. */
final class PasswordPrompt {
  private final Terminal terminal;
  private final AbstractBaseUser user;

  PasswordPrompt(Terminal terminal, AbstractBaseUser user) {
    this.terminal = terminal;
    this.user = user;
  }

  /**
   * What was typed, twice and alike; empty where it was not, or was nothing, or too long, which has
   * been said then.
   */
  Optional<String> typedTwice() {
    String first = terminal.askSecret("Password");
    if (first.isBlank()) {
      return refused("A password is needed.");
    }
    if (first.length() > Passwords.MAX_LENGTH) {
      return refused("A password has at most " + Passwords.MAX_LENGTH + " characters.");
    }
    String second = terminal.askSecret("Password (again)");
    return first.equals(second) ? Optional.of(first) : refused("The two passwords differ.");
  }

  private Optional<String> refused(String why) {
    terminal.error(why);
    return Optional.empty();
  }

  /** Whether the password keeps to the rules; what it breaks is said. */
  boolean keepsRules(String password) {
    try {
      PasswordRules.current().check(password, user);
      return true;
    } catch (ValidationException e) {
      e.errors().nonField().stream().map(ValidationError::text).forEach(terminal::error);
      return false;
    }
  }
}
