package io.charchub.contrib.auth;

import org.jspecify.annotations.Nullable;

/**
 * A rule for new passwords. The setting AUTH_PASSWORD_VALIDATORS names those in force. Safe for use
 * by many threads. Django's counterpart is a password validator too.
 */
public interface PasswordValidator {
  /**
   * Refuses a password.
   *
   * @param password as typed
   * @param user whose password it is to be; null where that is not known yet
   * @throws io.charchub.validation.ValidationException saying what is wrong
   */
  void validate(String password, @Nullable AbstractBaseUser user);

  /** The rule in a sentence, in the active language, for whoever chooses a password. */
  String helpText();
}
