package io.charchub.db.fields;

import io.charchub.validation.Validator;
import io.charchub.validation.Validators;
import java.util.List;

/** An e-mail address; letters keep their case (Django's {@code EmailField}). */
public final class EmailField extends TextualField {

  /** A field of at most 254 characters. */
  public EmailField() {
    this(254);
  }

  /** A field of at most {@code maxLength} characters. */
  public EmailField(int maxLength) {
    this(maxLength, FieldOptions.NONE);
  }

  private EmailField(int maxLength, FieldOptions options) {
    super(maxLength, options);
  }

  @Override
  public List<Validator<? super String>> validators() {
    return List.of(Validators.maxLength(maxLength()), Validators.email());
  }

  @Override
  protected Field<String> with(FieldOptions changed) {
    return new EmailField(maxLength(), changed);
  }
}
