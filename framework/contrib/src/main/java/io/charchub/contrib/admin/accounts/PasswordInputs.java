package io.charchub.contrib.admin.accounts;

import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.contrib.auth.PasswordRules;
import io.charchub.crypto.Passwords;
import io.charchub.forms.BooleanField;
import io.charchub.forms.CharField;
import io.charchub.forms.Form;
import io.charchub.forms.Input;
import io.charchub.validation.ValidationException;

/**
 * Two inputs for a password, and a box to tick for an account that no password opens. For a form of
 * any kind.
 */
final class PasswordInputs {
  static final String FIRST = "password1";
  static final String SECOND = "password2";
  static final String NONE = "no_password";

  private final Form form;
  private final CharField first;
  private final CharField second;
  private final BooleanField none;

  /** Adds the inputs to {@code form}. */
  PasswordInputs(Form form) {
    this.form = form;
    this.first = form.add(FIRST, input("auth.newPassword"));
    this.second = form.add(SECOND, input("auth.newPasswordAgain"));
    this.none =
        form.add(
            NONE,
            new BooleanField()
                .required(false)
                .label("admin.accounts.noPassword")
                .helpText("admin.accounts.noPassword.help"));
  }

  private static CharField input(String label) {
    return new CharField()
        .strip(false)
        .required(false)
        .maxLength(Passwords.MAX_LENGTH)
        .label(label)
        .widget(new Input("password"))
        .attribute("autocomplete", "new-password")
        .attribute("dir", "ltr");
  }

  /** Says what is wrong with them for {@code user}. */
  void check(AbstractBaseUser user) {
    if (isNone() || form.hasError(FIRST) || form.hasError(SECOND)) {
      return;
    }
    if (first.value().isEmpty()) {
      form.addError(FIRST, "validation.required", "required");
    } else if (!first.value().equals(second.value())) {
      form.addError(SECOND, "auth.passwordMismatch", "password_mismatch");
    } else {
      try {
        PasswordRules.current().check(first.value(), user);
      } catch (ValidationException e) {
        e.errors().nonField().forEach(error -> form.addError(SECOND, error));
      }
    }
  }

  private boolean isNone() {
    return Boolean.TRUE.equals(none.value());
  }

  /** Sets the password, without saving. Only where the form is valid. */
  void apply(AbstractBaseUser user) {
    user.setPassword(isNone() ? null : first.value());
  }
}
