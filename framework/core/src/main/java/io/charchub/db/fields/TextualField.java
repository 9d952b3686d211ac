package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import io.charchub.validation.Validator;
import io.charchub.validation.Validators;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The kinds whose values are texts in Java. */
abstract class TextualField extends Field<String> {
  private final int maxLength;

  /**
   * @param maxLength the most characters that a value may have; 0 for no limit
   */
  TextualField(int maxLength, FieldOptions options) {
    super(options);
    if (maxLength < 0) {
      throw new IllegalArgumentException("a field cannot hold " + maxLength + " characters");
    }
    this.maxLength = maxLength;
  }

  /** The most characters (code points) that a value may have; 0 for no limit. */
  public final int maxLength() {
    return maxLength;
  }

  @Override
  public final Class<String> javaType() {
    return String.class;
  }

  @Override
  public boolean emptyTextAllowed() {
    return true;
  }

  /**
   * A text as it is; a number, boolean or UUID in its usual form. The character NUL and halves of
   * letters are refused: no database keeps them.
   */
  @Override
  public @Nullable String toJava(@Nullable Object raw) {
    if (raw == null) {
      return null;
    }
    if (raw instanceof CharSequence text) {
      return wellFormed(text.toString());
    }
    if (raw instanceof Number
        || raw instanceof Boolean
        || raw instanceof UUID
        || raw instanceof Character) {
      return wellFormed(raw.toString());
    }
    throw Refusal.invalid("validation.invalid", raw);
  }

  private static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == 0) {
        throw Refusal.because("null_characters_not_allowed", "validation.nullCharacters", text);
      }
      if (Character.isSurrogate(letter)) {
        if (Character.isLowSurrogate(letter)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          throw Refusal.because("malformed_text", "validation.invalid", text);
        }
        i++;
      }
    }
    return text;
  }

  @Override
  public @Nullable Object toDatabase(@Nullable String value) {
    return value;
  }

  @Override
  public @Nullable String read(Row row, int column) {
    return row.getString(column);
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.varchar(maxLength);
  }

  @Override
  public List<Validator<? super String>> validators() {
    return maxLength == 0 ? List.of() : List.of(Validators.maxLength(maxLength));
  }

  @Override
  public Field<String> reference() {
    return maxLength == 0 ? new TextField() : new CharField(maxLength);
  }

  @Override
  protected List<Object> arguments() {
    return maxLength == 0 ? List.of() : List.of(maxLength);
  }
}
