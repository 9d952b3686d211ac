package io.charchub.db.meta;

import java.time.LocalDate;

/**
 * A field of dates.
 *
 * @param <R> the model that the path starts at
 */
public class DatePath<R> extends ComparablePath<R, LocalDate> {

  /** The field at {@code path}. */
  public DatePath(String path) {
    super(path);
  }

  /** The year. */
  public final NumberPath<R, Integer> year() {
    return new NumberPath<>(at("year"));
  }

  /** The year that the ISO week belongs to. */
  public final NumberPath<R, Integer> isoYear() {
    return new NumberPath<>(at("iso_year"));
  }

  /** The quarter, 1 to 4. */
  public final NumberPath<R, Integer> quarter() {
    return new NumberPath<>(at("quarter"));
  }

  /** The month, 1 to 12. */
  public final NumberPath<R, Integer> month() {
    return new NumberPath<>(at("month"));
  }

  /** The ISO week, 1 to 53. */
  public final NumberPath<R, Integer> week() {
    return new NumberPath<>(at("week"));
  }

  /** The day of the month. */
  public final NumberPath<R, Integer> day() {
    return new NumberPath<>(at("day"));
  }

  /** The day of the week: Sunday is 1, Saturday 7. */
  public final NumberPath<R, Integer> weekDay() {
    return new NumberPath<>(at("week_day"));
  }

  /** The day of the week: Monday is 1, Sunday 7. */
  public final NumberPath<R, Integer> isoWeekDay() {
    return new NumberPath<>(at("iso_week_day"));
  }
}
