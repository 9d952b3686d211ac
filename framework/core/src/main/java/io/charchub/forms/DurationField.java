package io.charchub.forms;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A length of time, typed as {@code 90} (seconds), {@code 1:30}, {@code 3 04:05:06.5} (days first)
 * or, in ISO 8601, {@code P3DT4H}, in the digits of any script. Django's {@code DurationField}.
 */
public final class DurationField extends Field<Duration, DurationField> {
  private static final io.charchub.db.fields.DurationField KIND =
      new io.charchub.db.fields.DurationField();

  /** A required length of time. */
  public DurationField() {
    super(new Input("text"));
  }

  @Override
  protected @Nullable Duration convert(Raw raw) {
    return reworded(() -> KIND.toJava(raw.text().strip()));
  }

  /** {@code 3 04:05:06.5}: what {@link #convert} reads as the same length. */
  @Override
  protected String format(Duration value) {
    Duration length = value.abs();
    StringBuilder text = new StringBuilder();
    if (length.toDays() > 0) {
      text.append(value.isNegative() ? "-" : "").append(length.toDays()).append(' ');
    }
    text.append(value.isNegative() ? "-" : "")
        .append(twoDigits(length.toHoursPart()))
        .append(':')
        .append(twoDigits(length.toMinutesPart()))
        .append(':')
        .append(twoDigits(length.toSecondsPart()));
    int micros = length.toNanosPart() / 1_000;
    if (micros > 0) {
      text.append('.').append(String.valueOf(1_000_000 + micros).substring(1));
    }
    return text.toString();
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
