package io.charchub.contrib.auth;

import io.charchub.forms.CharField;
import io.charchub.forms.Form;

/** A new password, twice, for somebody who proved who they are (Django's form of the same name). */
public final class SetPasswordForm extends Form {
  private final AbstractBaseUser user;
  private final CharField first = add("new_password1", NewPassword.first());
  private final CharField second = add("new_password2", NewPassword.second());

  /** For the password of {@code user}. */
  public SetPasswordForm(AbstractBaseUser user) {
    this.user = user;
  }

  @Override
  protected void clean() {
    if (!hasError("new_password1") && !hasError("new_password2")) {
      NewPassword.check(first.value(), second.value(), user, this::addError, "new_password2");
    }
  }

  /** Sets the password and saves the user. Only for a form that is valid. */
  public void save() {
    user.setPassword(first.value());
    user.save(io.charchub.db.models.SaveOptions.fields("password"));
  }
}
