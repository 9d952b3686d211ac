package io.charchub.forms;

import io.charchub.i18n.Dates;
import io.charchub.i18n.TimeZones;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An instant, typed as the clocks of the active zone show it. A time that those clocks skip or show
 * twice is refused. Django's {@code DateTimeField}.
 */
public final class DateTimeField extends Field<Instant, DateTimeField> {
  /** A required instant. */
  public DateTimeField() {
    super(new Input("text"));
  }

  @Override
  protected @Nullable Instant convert(Raw raw) {
    String typed = raw.text().strip();
    if (typed.isEmpty()) {
      return null;
    }
    LocalDateTime local =
        Dates.parseDateTime(typed).orElseThrow(() -> refusal("invalid", "validation.datetime"));
    ZoneId zone = TimeZones.current();
    if (!TimeZones.isUnambiguous(local, zone)) {
      throw refusal("invalid", "validation.timeSkipped", Map.of("zone", zone.getId()));
    }
    return TimeZones.instant(local);
  }

  @Override
  protected String format(Instant value) {
    LocalDateTime local = TimeZones.local(value).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
    String time = Dates.format(local, local.getSecond() == 0 ? "H:i" : "H:i:s");
    String shown = Dates.format(local.toLocalDate(), "short date") + " " + time;
    boolean readable = Dates.parseDateTime(shown).filter(local::equals).isPresent();
    return readable ? shown : local.toLocalDate() + " " + local.toLocalTime();
  }

  /** Fractions of a second are not shown, so they cannot have been changed. */
  @Override
  protected boolean isSame(Instant first, Instant now) {
    return first.truncatedTo(ChronoUnit.SECONDS).equals(now.truncatedTo(ChronoUnit.SECONDS));
  }
}
