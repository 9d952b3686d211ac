package io.charchub.db.fields;

/**
 * One value that a field accepts, and what people read for it.
 *
 * @param value the value as the field has it: a text, a number; for an enum the text that is stored
 * @param label what people read; never empty
 */
public record Choice(Object value, String label) {
  /** A choice. */
  public static Choice of(Object value, String label) {
    return new Choice(value, label);
  }
}
