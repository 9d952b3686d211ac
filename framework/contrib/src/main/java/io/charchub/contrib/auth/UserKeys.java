package io.charchub.contrib.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The key of a user as it stands in a link: base64 for addresses, as with Django. */
final class UserKeys {
  private UserKeys() {}

  static String encode(AbstractBaseUser user) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.valueOf(user.pk()).getBytes(StandardCharsets.UTF_8));
  }

  /** The user whom a link means; empty for a broken link. */
  static Optional<AbstractBaseUser> user(String encoded) {
    try {
      String key = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      return UserModel.current().byKey(key);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
