package io.charchub.forms;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instant, typed as a day and a time in two inputs, as the clocks of the active zone show it.
 * Django's {@code SplitDateTimeField}.
 */
public final class SplitDateTimeField extends Field<Instant, SplitDateTimeField> {
  private final DateTimeField whole = new DateTimeField();

  /** A required instant. */
  public SplitDateTimeField() {
    super(new SplitInput("forms.date", "forms.time"));
  }

  @Override
  protected @Nullable Instant convert(Raw raw) {
    String day = part(raw, 0);
    String time = part(raw, 1);
    if (day.isEmpty() && time.isEmpty()) {
      return null;
    }
    if (day.isEmpty() || time.isEmpty()) {
      throw refusal("incomplete", "forms.incomplete");
    }
    return reworded(() -> whole.convert(new Raw(List.of(day + " " + time))));
  }

  private static String part(Raw raw, int index) {
    return index < raw.texts().size() ? raw.texts().get(index).strip() : "";
  }

  @Override
  protected List<String> formatAll(Instant value) {
    return List.of(whole.format(value).split(" ", 2));
  }

  @Override
  protected boolean isSame(Instant first, Instant now) {
    return whole.isSame(first, now);
  }
}
