package io.charchub.contrib.auth;

import io.charchub.i18n.Translations;
import io.charchub.validation.ValidationException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses short passwords (Django's {@code MinimumLengthValidator}). */
final class MinimumLength implements PasswordValidator {
  static final int USUAL = 8;

  private final int letters;

  MinimumLength(int letters) {
    this.letters = letters;
  }

  @Override
  public void validate(String password, @Nullable AbstractBaseUser user) {
    if (password.codePointCount(0, password.length()) < letters) {
      throw ValidationException.of(
          "auth.password.tooShort", "password_too_short", Map.of("min_length", letters));
    }
  }

  @Override
  public String helpText() {
    return Translations.current().tr("auth.password.tooShort.help", Map.of("min_length", letters));
  }
}
