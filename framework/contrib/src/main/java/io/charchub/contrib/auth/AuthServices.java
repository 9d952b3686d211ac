package io.charchub.contrib.auth;

import io.charchub.apps.Services;
import io.charchub.crypto.Passwords;
import io.charchub.crypto.SaltedHmac;
import java.util.List;

/**
 * What log-in is made of in a project: how passwords are hashed, who is asked, which model users
 * are. A service, so that a test can put its own in its place.
 *
 * @param passwords hashes passwords
 * @param sessionHash makes what sessions hold as a proof of the password
 * @param backends who is asked, in order
 * @param passwordRules what a new password must be like
 * @param userModel the model that AUTH_USER_MODEL names
 */
record AuthServices(
    Passwords passwords,
    SaltedHmac sessionHash,
    List<AuthenticationBackend> backends,
    PasswordRules passwordRules,
    UserModel userModel) {
  AuthServices {
    backends = List.copyOf(backends);
  }

  static AuthServices current() {
    return Services.current().get(AuthServices.class);
  }
}
