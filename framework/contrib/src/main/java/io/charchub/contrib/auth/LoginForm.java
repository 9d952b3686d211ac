package io.charchub.contrib.auth;

import io.charchub.forms.CharField;
import io.charchub.forms.Form;
import io.charchub.forms.Input;
import io.charchub.http.Request;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Name and password (Django's {@code AuthenticationForm}). */
public final class LoginForm extends Form {
  private final Request request;
  private @Nullable AbstractBaseUser user;
  private @Nullable Duration wait;

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
    LoginThrottle throttle = LoginThrottle.current();
    wait = throttle.enter(request, username.value()).orElse(null);
    if (wait != null) {
      addError("auth.throttled.title", "throttled");
      return;
    }
    Optional<AbstractBaseUser> found =
        Auth.authenticate(request, Credentials.of(username.value(), password.value()));
    if (found.isPresent()) {
      user = found.get();
      throttle.succeeded(request, username.value());
    } else {
      addError("auth.invalidLogin", "invalid_login");
    }
  }

  /**
   * How long to wait where there were too many wrong tries, so that this one was not looked at; the
   * answer then is 429 with {@code Retry-After}.
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(wait);
  }

  /** The user who was found, once the form is valid. */
  public Optional<AbstractBaseUser> user() {
    return isValid() ? Optional.ofNullable(user) : Optional.empty();
  }
}
