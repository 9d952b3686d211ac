package io.charchub.template;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.TemplateDateModel;
import io.charchub.i18n.TimeZones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.Set;

/**
 * A date or a time. FreeMarker compares it and cuts it with {@code ?date} as one of its own; it is
 * shown in the active language, zone and calendar.
 */
final class MomentModel implements TemplateDateModel, AdapterTemplateModel {
  private static final Set<Class<?>> SHOWN =
      Set.of(
          Instant.class,
          LocalDate.class,
          LocalTime.class,
          LocalDateTime.class,
          OffsetDateTime.class,
          ZonedDateTime.class);

  private final TemporalAccessor moment;

  private MomentModel(TemporalAccessor moment) {
    this.moment = moment;
  }

  static boolean shows(Class<?> type) {
    return SHOWN.contains(type) || Date.class.isAssignableFrom(type);
  }

  @SuppressWarnings("JavaUtilDate") // java.sql.Date refuses toInstant()
  static MomentModel of(Object value) {
    if (value instanceof Date date) {
      return new MomentModel(Instant.ofEpochMilli(date.getTime()));
    }
    return new MomentModel((TemporalAccessor) value);
  }

  TemporalAccessor moment() {
    return moment;
  }

  @Override
  public int getDateType() {
    if (moment instanceof LocalDate) {
      return DATE;
    }
    return moment instanceof LocalTime ? TIME : DATETIME;
  }

  @Override
  public Date getAsDate() {
    return Date.from(instant());
  }

  private Instant instant() {
    if (moment instanceof LocalDate date) {
      return date.atStartOfDay(TimeZones.current()).toInstant();
    }
    if (moment instanceof LocalTime time) {
      return time.atDate(LocalDate.EPOCH).atZone(TimeZones.current()).toInstant();
    }
    if (moment instanceof LocalDateTime local) {
      return local.atZone(TimeZones.current()).toInstant();
    }
    return Instant.from(moment);
  }

  @Override
  public Object getAdaptedObject(Class<?> hint) {
    return moment;
  }
}
