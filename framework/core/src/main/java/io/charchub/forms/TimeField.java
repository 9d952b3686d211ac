package io.charchub.forms;

import io.charchub.i18n.Dates;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A time of day such as {@code 14:30} or {@code 14:30:59}. Django's {@code TimeField}. */
public final class TimeField extends Field<LocalTime, TimeField> {
  /** A required time. */
  public TimeField() {
    super(new Input("text"));
  }

  @Override
  protected @Nullable LocalTime convert(Raw raw) {
    String typed = raw.text().strip();
    return typed.isEmpty()
        ? null
        : Dates.parseTime(typed).orElseThrow(() -> refusal("invalid", "validation.time"));
  }

  @Override
  protected String format(LocalTime value) {
    return value.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
