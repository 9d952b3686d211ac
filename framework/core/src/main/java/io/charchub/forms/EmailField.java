package io.charchub.forms;

import io.charchub.validation.Validators;

/** An e-mail address, of at most 320 letters. Django's {@code EmailField}. */
public final class EmailField extends TextualField<EmailField> {
  /** A required address. */
  public EmailField() {
    super(new Input("email").attribute("autocomplete", "email"));
    maxLength(320);
    validator(Validators.email());
  }
}
