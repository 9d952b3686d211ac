package io.charchub.contrib.auth;

import io.charchub.forms.CharField;
import io.charchub.forms.Form;
import io.charchub.forms.Input;
import io.charchub.http.Request;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Name and password (Django's {@code AuthenticationForm}). */
public final class LoginForm extends Form {
  private final Request request;
  private @Nullable AbstractBaseUser user;

  private final CharField username =
      add(
          "username",
          new CharField()
              .maxLength(254)
              .label("auth.username")
              .attribute("autocomplete", "username")
              .attribute("autocapitalize", "none")
              .attribute("autofocus", "autofocus"));
  private final CharField password =
      add(
          "password",
          new CharField()
              .strip(false)
              .label("auth.password")
              .widget(new Input("password"))
              .attribute("autocomplete", "current-password"));

  /** For somebody who sends {@code request}. */
  public LoginForm(Request request) {
    this.request = request;
  }

  @Override
  protected void clean() {
    if (hasError("username") || hasError("password")) {
      return;
    }
    Optional<AbstractBaseUser> found =
        Auth.authenticate(request, Credentials.of(username.value(), password.value()));
    if (found.isPresent()) {
      user = found.get();
    } else {
      addError("auth.invalidLogin", "invalid_login");
    }
  }

  /** The user who was found, once the form is valid. */
  public Optional<AbstractBaseUser> user() {
    return isValid() ? Optional.ofNullable(user) : Optional.empty();
  }
}
