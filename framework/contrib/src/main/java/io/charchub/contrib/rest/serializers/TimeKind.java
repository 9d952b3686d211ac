package io.charchub.contrib.rest.serializers;

import io.charchub.text.Digits;
import io.charchub.validation.ValidationException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Dates and times in patterns, in the calendar of ISO 8601 and in ASCII digits. */
final class TimeKind<V> implements Kind<V> {
  private static final int LONGEST = 100;

  private final DateTimeFormatter shown;
  private final List<DateTimeFormatter> taken;
  private final Function<V, TemporalAccessor> outward;
  private final Function<TemporalAccessor, V> inward;
  private final String complaint;
  private final Map<String, Object> schema;

  private TimeKind(
      String complaint,
      String shown,
      String[] taken,
      Function<V, TemporalAccessor> outward,
      Function<TemporalAccessor, V> inward) {
    this.shown = formatter(shown);
    List<DateTimeFormatter> forms = new ArrayList<>();
    for (String each : taken.length == 0 ? new String[] {shown} : taken) {
      forms.add(formatter(each));
    }
    this.taken = forms;
    this.outward = outward;
    this.inward = inward;
    this.complaint = complaint;
    this.schema = Map.of("type", "string", "description", shown);
  }

  /**
   * The year is {@code u} and not {@code y}, which would need an era, so that dates are read
   * strictly.
   */
  private static DateTimeFormatter formatter(String pattern) {
    StringBuilder years = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char letter = pattern.charAt(i);
      quoted ^= letter == '\'';
      years.append(letter == 'y' && !quoted ? 'u' : letter);
    }
    return DateTimeFormatter.ofPattern(years.toString(), Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  static Kind<Instant> instants(ZoneId zone, String shown, String... taken) {
    return new TimeKind<>(
        "validation.datetime",
        shown,
        taken,
        value -> value.atZone(zone),
        parsed ->
            parsed.isSupported(java.time.temporal.ChronoField.OFFSET_SECONDS)
                ? Instant.from(parsed)
                : LocalDateTime.from(parsed).atZone(zone).toInstant());
  }

  static Kind<LocalDate> dates(String shown, String... taken) {
    return new TimeKind<>("validation.date", shown, taken, value -> value, LocalDate::from);
  }

  static Kind<LocalTime> times(String shown, String... taken) {
    return new TimeKind<>("validation.time", shown, taken, value -> value, LocalTime::from);
  }

  @Override
  public Object toData(V value) {
    return shown.format(outward.apply(value));
  }

  @Override
  public V toJava(Object raw) {
    if (raw instanceof String text && text.length() <= LONGEST) {
      String digits = Digits.toAscii(text.strip());
      for (DateTimeFormatter each : taken) {
        try {
          return inward.apply(each.parse(digits));
        } catch (DateTimeException another) {
          // the next pattern may fit
        }
      }
    }
    throw ValidationException.of(complaint, "invalid", Map.of("value", Conversion.shown(raw)));
  }

  @Override
  public Map<String, Object> schema() {
    return schema;
  }
}
