package io.charchub.contrib.auth;

import io.charchub.forms.CharField;
import io.charchub.forms.Input;
import io.charchub.validation.ValidationException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Two inputs for a new password, and what must hold of them. */
final class NewPassword {
  static final String MISMATCH = "auth.passwordMismatch";

  private NewPassword() {}

  static CharField first() {
    return input("auth.newPassword");
  }

  static CharField second() {
    return input("auth.newPasswordAgain");
  }

  static CharField input(String label) {
    return new CharField()
        .strip(false)
        .maxLength(io.charchub.crypto.Passwords.MAX_LENGTH)
        .label(label)
        .widget(new Input("password"))
        .attribute("autocomplete", "new-password");
  }

  /** Says that two passwords differ, or which rules they break, by {@code error}. */
  static void check(
      String first,
      String second,
      @Nullable AbstractBaseUser user,
      BiConsumer<String, io.charchub.validation.ValidationError> error,
      String field) {
    if (!first.equals(second)) {
      error.accept(field, io.charchub.validation.ValidationError.of(MISMATCH, "password_mismatch"));
      return;
    }
    try {
      PasswordRules.current().check(first, user);
    } catch (ValidationException e) {
      e.errors().nonField().forEach(each -> error.accept(field, each));
    }
  }
}
