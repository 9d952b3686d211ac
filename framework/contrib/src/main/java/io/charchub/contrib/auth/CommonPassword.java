package io.charchub.contrib.auth;

import com.nulabinc.zxcvbn.StandardDictionaries;
import io.charchub.i18n.Translations;
import io.charchub.validation.ValidationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses the passwords that very many people have chosen, those that guessing starts with: the
 * 30,000 of zxcvbn's list, in any case (Django's {@code CommonPasswordValidator}).
 */
final class CommonPassword implements PasswordValidator {
  @Override
  public void validate(String password, @Nullable AbstractBaseUser user) {
    if (Known.PASSWORDS.contains(password.strip().toLowerCase(Locale.ROOT))) {
      throw ValidationException.of("auth.password.common", "password_too_common");
    }
  }

  @Override
  public String helpText() {
    return Translations.current().tr("auth.password.common.help");
  }

  /** Read when the first password is checked, and kept. */
  private static final class Known {
    static final Set<String> PASSWORDS = read();

    private static Set<String> read() {
      try {
        return new HashSet<>(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
      } catch (IOException e) {
        throw new UncheckedIOException("the list of common passwords is in a library's jar", e);
      }
    }
  }
}
