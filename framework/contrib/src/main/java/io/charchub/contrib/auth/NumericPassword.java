package io.charchub.contrib.auth;

import io.charchub.i18n.Translations;
import io.charchub.validation.ValidationException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses passwords of digits alone, of whatever script (Django's {@code
 * NumericPasswordValidator}).
 */
final class NumericPassword implements PasswordValidator {
  @Override
  public void validate(String password, @Nullable AbstractBaseUser user) {
    if (!password.isEmpty() && password.codePoints().allMatch(Character::isDigit)) {
      throw ValidationException.of("auth.password.numeric", "password_entirely_numeric");
    }
  }

  @Override
  public String helpText() {
    return Translations.current().tr("auth.password.numeric.help");
  }
}
