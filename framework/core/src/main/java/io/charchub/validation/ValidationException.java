package io.charchub.validation;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import io.charchub.i18n.Translatable;
import java.util.Map;

/**
 * Values were refused; says which and why. Its message is in the language that was active when it
 * was thrown.
 */
public final class ValidationException extends CharchubException {
  private static final long serialVersionUID = 1L;

  private final transient ValidationErrors errors;

  /** Carries a copy of {@code errors}, which must not be empty. */
  public ValidationException(ValidationErrors errors) {
    super(
        Problem.of(
                "validation.E001", "Not valid: " + String.join("; ", errors.toString().split("\n")))
            .hint("correct the values named, or read errors() of the exception and show them"));
    this.errors = new ValidationErrors().merge(errors);
  }

  /** One error of no field. */
  public static ValidationException of(ValidationError error) {
    return new ValidationException(new ValidationErrors().add(error));
  }

  /** One error of no field, whose text shows no values. */
  public static ValidationException of(@Translatable String message, String code) {
    return of(ValidationError.of(message, code));
  }

  /** One error of no field, whose text may show {@code params}. */
  public static ValidationException of(
      @Translatable String message, String code, Map<String, ?> params) {
    return of(ValidationError.of(message, code, params));
  }

  /** One error of {@code field}. */
  public static ValidationException ofField(String field, ValidationError error) {
    return new ValidationException(new ValidationErrors().add(field, error));
  }

  /** What is wrong. */
  public ValidationErrors errors() {
    return errors;
  }
}
