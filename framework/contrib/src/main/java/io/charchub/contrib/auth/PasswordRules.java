package io.charchub.contrib.auth;

import io.charchub.conf.ConfigurationException;
import io.charchub.errors.Problem;
import io.charchub.validation.ValidationErrors;
import io.charchub.validation.ValidationException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules for new passwords that are in force.
 *
 * <p>Immutable. Django's counterparts are {@code validate_password} and {@code
 * password_validators_help_texts}.
 *
 * @param validators the rules, in order; may be empty
 */
public record PasswordRules(List<PasswordValidator> validators) {
  /** Keeps a copy. */
  public PasswordRules {
    validators = List.copyOf(validators);
  }

  /** Those of the project whose services are current. */
  public static PasswordRules current() {
    return AuthServices.current().passwordRules();
  }

  /**
   * Refuses a password that breaks a rule.
   *
   * @param user whose password it is to be; null where that is not known yet
   * @throws ValidationException with everything that is wrong, not of a field
   */
  public void check(String password, @Nullable AbstractBaseUser user) {
    ValidationErrors errors = new ValidationErrors();
    for (PasswordValidator validator : validators) {
      try {
        validator.validate(password, user);
      } catch (ValidationException e) {
        errors.merge(e.errors());
      }
    }
    errors.throwIfAny();
  }

  /** The rules in a sentence each, in the active language. */
  public List<String> helpTexts() {
    return validators.stream().map(PasswordValidator::helpText).toList();
  }

  /** The rules that AUTH_PASSWORD_VALIDATORS names. */
  static PasswordRules of(List<String> entries, String where, ClassLoader loader) {
    List<PasswordValidator> validators = new ArrayList<>();
    entries.forEach(entry -> validators.add(validator(entry, where, loader)));
    return new PasswordRules(validators);
  }

  private static PasswordValidator validator(String entry, String where, ClassLoader loader) {
    String[] parts = entry.split(":", 2);
    try {
      return switch (parts[0]) {
        case "minimum_length" ->
            new MinimumLength(parts.length == 1 ? MinimumLength.USUAL : Integer.parseInt(parts[1]));
        case "similarity" -> new UserAttributeSimilarity();
        case "common" -> new CommonPassword();
        case "numeric" -> new NumericPassword();
        default ->
            (PasswordValidator) Class.forName(entry, true, loader).getConstructor().newInstance();
      };
    } catch (ReflectiveOperationException | ClassCastException | NumberFormatException e) {
      throw new ConfigurationException(
          Problem.of("auth.E003", "There is no password validator '" + entry + "'")
              .at(where + ", AUTH_PASSWORD_VALIDATORS")
              .hint(
                  "similarity, minimum_length or minimum_length:12, common, numeric, or the name of a class that implements PasswordValidator"),
          e);
    }
  }
}
