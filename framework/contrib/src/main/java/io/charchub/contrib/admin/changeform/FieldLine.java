package io.charchub.contrib.admin.changeform;

import io.charchub.forms.BoundField;
import org.jspecify.annotations.Nullable;

/**
 * A field on the page: an input, or text where it cannot be changed.
 *
 * @param name the field's name
 * @param label what people read
 * @param help what helps to fill it in, of a text; empty for none
 * @param field the input; null for a text
 * @param text the text; null for an input
 * @param note what stands beside the input: the zone of a time; empty for nothing
 * @param markdown whether what becomes of the text can be seen
 */
record FieldLine(
    String name,
    String label,
    String help,
    @Nullable BoundField field,
    @Nullable ShownValue text,
    String note,
    boolean markdown) {
  static FieldLine input(BoundField field, String note, boolean markdown) {
    return new FieldLine(field.name(), field.label(), "", field, null, note, markdown);
  }

  static FieldLine text(String name, String label, String help, ShownValue value) {
    return new FieldLine(name, label, help, null, value, "", false);
  }

  /** Whether something is wrong with it. */
  boolean isWrong() {
    return field != null && field.hasErrors();
  }
}
