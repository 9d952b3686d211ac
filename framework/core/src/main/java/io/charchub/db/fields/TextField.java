package io.charchub.db.fields;

import io.charchub.db.schema.ColumnType;

/** A text of any length (Django's {@code TextField}). */
public final class TextField extends TextualField {

  /** A field without limit. */
  public TextField() {
    this(FieldOptions.NONE);
  }

  private TextField(FieldOptions options) {
    super(0, options);
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.of(ColumnType.Kind.TEXT);
  }

  @Override
  protected Field<String> with(FieldOptions changed) {
    return new TextField(changed);
  }
}
