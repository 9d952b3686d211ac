package io.charchub.contrib.auth;

import io.charchub.db.IntegrityException;
import io.charchub.forms.CharField;
import io.charchub.forms.EmailField;
import io.charchub.forms.Form;
import io.charchub.validation.ValidationException;
import java.util.Optional;

/**
 * A new account: a name that nobody has in whatever case, an address, a password twice (Django's
 * form of the same name). For user models that extend {@link AbstractUser}.
 */
public final class UserCreationForm extends Form {
  private final CharField username =
      add(
          "username",
          new CharField()
              .maxLength(150)
              .label("auth.username")
              .helpText("auth.username.help")
              .attribute("autocomplete", "username")
              .attribute("autocapitalize", "none")
              .attribute("autofocus", "autofocus"));
  private final EmailField email =
      add(
          "email",
          new EmailField().maxLength(254).label("auth.email").attribute("autocomplete", "email"));
  private final CharField first = add("password1", NewPassword.input("auth.password"));
  private final CharField second = add("password2", NewPassword.second());

  /** An empty form. */
  public UserCreationForm() {}

  @Override
  protected void clean() {
    AbstractUser user = (AbstractUser) UserModel.current().newInstance();
    if (!hasError("username")) {
      user.username = username.value();
      checkName(user);
    }
    if (!hasError("email")) {
      user.email = email.value();
    }
    if (!hasError("password1") && !hasError("password2")) {
      NewPassword.check(first.value(), second.value(), user, this::addError, "password2");
    }
  }

  private void checkName(AbstractUser user) {
    try {
      user.clean();
    } catch (ValidationException e) {
      e.errors().of("username").forEach(error -> addError("username", error));
      return;
    }
    UserModel users = UserModel.current();
    if (users.all().filter(users.loginField() + "__iexact", user.username).exists()) {
      addError("username", "auth.usernameTaken", "unique");
    }
  }

  /**
   * Makes and saves the user, where all is right; where not, and where somebody took the name since
   * it was checked, the form has the error.
   */
  public Optional<AbstractUser> trySave() {
    try {
      return isValid() ? Optional.of(save()) : Optional.empty();
    } catch (IntegrityException refusal) {
      if (refusal.rule() != IntegrityException.Rule.UNIQUE) {
        throw refusal;
      }
      addError("username", "auth.usernameTaken", "unique");
      return Optional.empty();
    }
  }

  /** Makes and saves the user, who may do nothing special. Only for a form that is valid. */
  public AbstractUser save() {
    AbstractUser user = (AbstractUser) UserModel.current().newInstance();
    user.username = AbstractBaseUser.normalizeLoginName(username.value());
    user.email = AbstractUser.normalizeEmail(email.value());
    user.setPassword(first.value());
    user.save();
    return user;
  }
}
