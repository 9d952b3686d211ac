package io.charchub.views.generic;

import io.charchub.db.fields.DateTimeField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.QuerySetOf;
import io.charchub.i18n.TimeZones;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A field of dates, or of points in time, which then count as the dates that they have in the
 * current zone.
 */
record Dated(String field, boolean instants) {
  static Dated of(ModelMeta<?> meta, String field) {
    return new Dated(field, meta.field(field).type() instanceof DateTimeField);
  }

  /** The rows from {@code start} on, before {@code end}. */
  <T> QuerySetOf<T, ?> between(QuerySetOf<T, ?> rows, LocalDate start, LocalDate end) {
    return rows.filter(field + "__gte", moment(start)).filter(field + "__lt", moment(end));
  }

  <T> QuerySetOf<T, ?> from(QuerySetOf<T, ?> rows, LocalDate start) {
    return rows.filter(field + "__gte", moment(start));
  }

  <T> QuerySetOf<T, ?> before(QuerySetOf<T, ?> rows, LocalDate end) {
    return rows.filter(field + "__lt", moment(end));
  }

  /** The rows that are not of the future. */
  <T> QuerySetOf<T, ?> past(QuerySetOf<T, ?> rows) {
    return rows.filter(field + "__lte", instants ? TimeZones.now() : TimeZones.today());
  }

  private Object moment(LocalDate day) {
    return instants ? TimeZones.instant(day.atStartOfDay()) : day;
  }

  /** The first date of {@code rows}. */
  <T> Optional<LocalDate> first(QuerySetOf<T, ?> rows) {
    QuerySetOf<T, ?> some = rows.filter(field + "__isnull", false);
    return instants
        ? some.flat(field, Instant.class).first().map(Dated::day)
        : some.flat(field, LocalDate.class).first();
  }

  /** The beginnings of the units in which {@code rows} fall, ascending. */
  <T> List<LocalDate> units(QuerySetOf<T, ?> rows, String unit) {
    return instants
        ? rows.datetimes(field, unit).list().stream().map(Dated::day).toList()
        : rows.dates(field, unit).list();
  }

  private static LocalDate day(Instant instant) {
    return TimeZones.local(instant).toLocalDate();
  }
}
