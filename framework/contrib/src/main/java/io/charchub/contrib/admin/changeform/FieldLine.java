package io.charchub.contrib.admin.changeform;

import io.charchub.forms.BoundField;
import io.charchub.template.Markup;
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
 * @param preview what becomes of it, where somebody asked; null otherwise
 */
record FieldLine(
    String name,
    String label,
    String help,
    @Nullable BoundField field,
    @Nullable ShownValue text,
    String note,
    boolean markdown,
    @Nullable Markup preview) {
  static FieldLine input(BoundField field, String note) {
    return new FieldLine(field.name(), field.label(), "", field, null, note, false, null);
  }

  static FieldLine markdown(BoundField field, @Nullable Markup preview) {
    return new FieldLine(field.name(), field.label(), "", field, null, "", true, preview);
  }

  static FieldLine text(String name, String label, String help, ShownValue value) {
    return new FieldLine(name, label, help, null, value, "", false, null);
  }

  /** Whether something is wrong with it. */
  public boolean isWrong() {
    return field != null && field.hasErrors();
  }
}
