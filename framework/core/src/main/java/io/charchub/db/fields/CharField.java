package io.charchub.db.fields;

/** A short text: {@code VARCHAR} (Django's {@code CharField}). */
public final class CharField extends TextualField {

  /** A field of at most {@code maxLength} characters. */
  public CharField(int maxLength) {
    this(maxLength, FieldOptions.NONE);
  }

  private CharField(int maxLength, FieldOptions options) {
    super(maxLength, options);
  }

  @Override
  protected Field<String> with(FieldOptions changed) {
    return new CharField(maxLength(), changed);
  }
}
