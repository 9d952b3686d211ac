package io.charchub.contrib.auth.testing;

import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.contrib.auth.Auth;
import io.charchub.contrib.auth.Credentials;
import io.charchub.errors.Problem;
import io.charchub.http.Request;
import io.charchub.testing.LogIn;
import io.charchub.testing.TestingException;
import java.util.Map;
import java.util.Optional;

/** Logs the users of {@code contrib.auth} in, those of a project's own model too. */
public final class AuthLogIn implements LogIn {
  /** Made by {@link java.util.ServiceLoader}. */
  public AuthLogIn() {}

  @Override
  public String app() {
    return "io.charchub.contrib.auth";
  }

  /** A thousand iterations: the form of the hashes stays that of real ones. */
  @Override
  public Map<String, String> settings() {
    return Map.of("PASSWORD_HASHERS", "pbkdf2_sha256:1000");
  }

  @Override
  public boolean login(Request request, Map<String, String> credentials) {
    Optional<AbstractBaseUser> user = Auth.authenticate(request, new Credentials(credentials));
    user.ifPresent(found -> Auth.login(request, found));
    return user.isPresent();
  }

  @Override
  public void forceLogin(Request request, Object user) {
    if (!(user instanceof AbstractBaseUser known)) {
      throw new TestingException(
          Problem.of("testing.E005", "A " + user.getClass().getName() + " is no user")
              .at(user.toString())
              .hint("give forceLogin a row of the project's user model"));
    }
    Auth.login(request, known);
  }

  @Override
  public void logout(Request request) {
    Auth.logout(request);
  }
}
