package io.charchub.forms;

import io.charchub.validation.Validators;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A field whose value is text. Blanks at the ends are dropped unless told otherwise; an empty field
 * is the empty text, never null; the null character and halves of surrogate pairs are refused,
 * since no database keeps them.
 *
 * @param <F> the field's own type
 */
public abstract class TextualField<F extends TextualField<F>> extends Field<String, F> {
  /** Stands where bytes were sent that are no text: half a pair comes as this. */
  private static final int REPLACEMENT = 0xFFFD;

  private boolean strip = true;
  private int maxLength = -1;
  private int minLength = -1;

  /** A field shown by {@code widget}. */
  protected TextualField(Widget widget) {
    super(widget);
    validator(Validators.prohibitNullCharacters());
    validator(TextualField::refuseHalfPairs);
  }

  /** At most so many letters, counted as code points. */
  public final F maxLength(int letters) {
    maxLength = letters;
    return validator(Validators.maxLength(letters));
  }

  /** At least so many letters, where the field is filled in. */
  public final F minLength(int letters) {
    minLength = letters;
    return validator(Validators.minLength(letters));
  }

  /** Whether blanks at the ends are dropped. */
  public final F strip(boolean strip) {
    this.strip = strip;
    return self();
  }

  @Override
  protected String convert(Raw raw) {
    return strip ? raw.text().strip() : raw.text();
  }

  @Override
  public String value() {
    String value = super.value();
    return value == null ? "" : value;
  }

  @Override
  protected Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    if (maxLength >= 0) {
      attributes.put("maxlength", String.valueOf(maxLength));
    }
    if (minLength >= 0) {
      attributes.put("minlength", String.valueOf(minLength));
    }
    return attributes;
  }

  private static void refuseHalfPairs(String text) {
    if (text.codePoints()
        .anyMatch(
            each ->
                each == REPLACEMENT
                    || each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE)) {
      throw io.charchub.validation.ValidationException.of(
          "validation.invalid", "surrogate_characters_not_allowed");
    }
  }
}
