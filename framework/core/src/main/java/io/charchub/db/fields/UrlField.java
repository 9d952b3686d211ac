package io.charchub.db.fields;

import io.charchub.validation.Validator;
import io.charchub.validation.Validators;
import java.util.List;

/** An absolute address: http, https, ftp or ftps (Django's {@code URLField}). */
public final class UrlField extends TextualField {

  /** A field of at most 200 characters. */
  public UrlField() {
    this(200);
  }

  /** A field of at most {@code maxLength} characters. */
  public UrlField(int maxLength) {
    this(maxLength, FieldOptions.NONE);
  }

  private UrlField(int maxLength, FieldOptions options) {
    super(maxLength, options);
  }

  @Override
  public List<Validator<? super String>> validators() {
    return List.of(Validators.maxLength(maxLength()), Validators.url());
  }

  @Override
  protected Field<String> with(FieldOptions changed) {
    return new UrlField(maxLength(), changed);
  }
}
