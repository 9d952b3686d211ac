package io.charchub.forms;

import io.charchub.i18n.Dates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day, typed as ISO says or in the short form of the active language and its calendar. Django's
 * {@code DateField}.
 */
public final class DateField extends Field<LocalDate, DateField> {
  /** A required day. */
  public DateField() {
    super(new Input("text"));
  }

  @Override
  protected @Nullable LocalDate convert(Raw raw) {
    String typed = raw.text().strip();
    return typed.isEmpty()
        ? null
        : Dates.parseDate(typed).orElseThrow(() -> refusal("invalid", "validation.date"));
  }

  @Override
  protected String format(LocalDate value) {
    String shown = Dates.format(value, "short date");
    return Dates.parseDate(shown).filter(value::equals).isPresent() ? shown : value.toString();
  }
}
