package io.charchub.contrib.auth;

import io.charchub.db.models.SaveOptions;
import io.charchub.forms.CharField;
import io.charchub.forms.Form;

/** The old password, and a new one twice (Django's form of the same name). */
public final class PasswordChangeForm extends Form {
  private final AbstractBaseUser user;
  private final CharField old =
      add(
          "old_password",
          NewPassword.input("auth.oldPassword")
              .attribute("autocomplete", "current-password")
              .attribute("autofocus", "autofocus"));
  private final CharField first = add("new_password1", NewPassword.first());
  private final CharField second = add("new_password2", NewPassword.second());

  /** For the password of {@code user}. */
  public PasswordChangeForm(AbstractBaseUser user) {
    this.user = user;
  }

  @Override
  protected void clean() {
    if (!hasError("old_password") && !user.checkPassword(old.value())) {
      addError("old_password", "auth.passwordIncorrect", "password_incorrect");
    }
    if (!hasError("new_password1") && !hasError("new_password2")) {
      NewPassword.check(first.value(), second.value(), user, this::addError, "new_password2");
    }
  }

  /** Sets the password and saves the user. Only for a form that is valid. */
  public void save() {
    user.setPassword(first.value());
    user.save(SaveOptions.fields("password"));
  }
}
