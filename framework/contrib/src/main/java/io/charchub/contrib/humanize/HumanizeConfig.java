package io.charchub.contrib.humanize;

import io.charchub.apps.AppConfig;
import io.charchub.i18n.Numbers;
import io.charchub.template.Arguments;
import io.charchub.template.Templates;
import io.charchub.views.ProvidesTemplateTags;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The app: for templates {@code intcomma}, {@code intword}, {@code apnumber}, {@code ordinal},
 * {@code naturalday} and {@code naturaltime}. Nothing is shown for nothing; what is neither number
 * nor text of digits is shown as it is.
 */
public final class HumanizeConfig extends AppConfig implements ProvidesTemplateTags {
  /** Made by the project. */
  public HumanizeConfig() {}

  @Override
  public void templateTags(Templates.Builder templates) {
    templates.function("intcomma", arguments -> number(arguments, Humanize::intcomma));
    templates.function("intword", arguments -> number(arguments, Humanize::intword));
    templates.function("apnumber", arguments -> number(arguments, Humanize::apnumber));
    templates.function("ordinal", arguments -> number(arguments, HumanizeConfig::ordinal));
    templates.function(
        "naturalday",
        arguments -> {
          TemporalAccessor day = time(arguments.count(1, 2));
          return day == null ? "" : Humanize.naturalday(day, arguments.text(1, "date"));
        });
    templates.function("naturaltime", arguments -> naturaltime(arguments.count(1, 1)));
  }

  private static String ordinal(BigDecimal number) {
    try {
      return Humanize.ordinal(number.longValueExact());
    } catch (ArithmeticException e) {
      return Numbers.format(number);
    }
  }

  private static String number(Arguments arguments, Function<BigDecimal, String> words) {
    Object value = arguments.count(1, 1).value(0);
    if (value == null) {
      return "";
    }
    return decimal(value).map(words).orElseGet(() -> arguments.text(0));
  }

  private static Optional<BigDecimal> decimal(Object value) {
    if (value instanceof BigDecimal decimal) {
      return Optional.of(decimal);
    }
    return value instanceof Number || value instanceof String
        ? Numbers.parse(value.toString())
        : Optional.empty();
  }

  private static String naturaltime(Arguments arguments) {
    TemporalAccessor time = time(arguments);
    return time == null
        ? ""
        : time instanceof LocalDate ? Humanize.naturalday(time) : Humanize.naturaltime(time);
  }

  private static @Nullable TemporalAccessor time(Arguments arguments) {
    Object value = arguments.value(0);
    if (value instanceof Date date) {
      return date.toInstant();
    }
    if (value == null || (value instanceof TemporalAccessor && !(value instanceof LocalTime))) {
      return (TemporalAccessor) value;
    }
    throw arguments.wrong(
        "A day or a time of some day is needed, and this is a " + value.getClass().getSimpleName(),
        "pass an Instant, LocalDate, LocalDateTime, OffsetDateTime or ZonedDateTime");
  }
}
