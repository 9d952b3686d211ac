package io.charchub.db.fields;

import io.charchub.validation.Validator;
import io.charchub.validation.Validators;
import java.util.List;

/**
 * A short label for addresses: letters, digits, hyphens, underscores; indexed (Django's {@code
 * SlugField}).
 */
public final class SlugField extends TextualField {
  private final boolean unicode;

  /** A field of at most 50 characters. */
  public SlugField() {
    this(50);
  }

  /** A field of at most {@code maxLength} characters. */
  public SlugField(int maxLength) {
    this(maxLength, false, FieldOptions.INDEXED);
  }

  private SlugField(int maxLength, boolean unicode, FieldOptions options) {
    super(maxLength, options);
    this.unicode = unicode;
  }

  /** Accepts letters and digits of every script. */
  public SlugField allowUnicode() {
    return new SlugField(maxLength(), true, options());
  }

  /** Whether letters and digits of every script are accepted. */
  public boolean isUnicode() {
    return unicode;
  }

  @Override
  public List<Validator<? super String>> validators() {
    return List.of(
        Validators.maxLength(maxLength()), unicode ? Validators.unicodeSlug() : Validators.slug());
  }

  @Override
  protected Field<String> with(FieldOptions changed) {
    return new SlugField(maxLength(), unicode, changed);
  }

  @Override
  protected FieldOptions initialOptions() {
    return FieldOptions.INDEXED;
  }

  @Override
  protected void describe(List<Deconstruction.Call> calls) {
    if (unicode) {
      calls.add(call("allowUnicode"));
    }
  }
}
