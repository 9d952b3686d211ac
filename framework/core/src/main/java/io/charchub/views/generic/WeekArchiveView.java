package io.charchub.views.generic;

import io.charchub.db.models.QuerySetOf;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a week. Unless told otherwise the first Sunday of the year begins week 1, and the
 * days before are of week 0. Django's {@code WeekArchiveView}.
 *
 * <pre>{@code path("<int:year>/week/<int:week>/", WeekArchiveView.of(Post.objects, "publishedAt"))}
 * </pre>
 *
 * @param <T> the model
 */
public class WeekArchiveView<T> extends ArchiveView<T, WeekArchiveView<T>> {
  private @Nullable DayOfWeek first = DayOfWeek.SUNDAY;

  /** For views that override something; {@code dateField} is the field that dates a row. */
  protected WeekArchiveView(QuerySetOf<T, ?> rows, String dateField) {
    super(rows, dateField, DateUnit.WEEK);
  }

  /** A view of these rows, dated by {@code dateField}. */
  public static <T> WeekArchiveView<T> of(QuerySetOf<T, ?> rows, String dateField) {
    return new WeekArchiveView<>(rows, dateField);
  }

  /** Weeks begin on this day; in Iran on Saturday. */
  public WeekArchiveView<T> weeksFrom(DayOfWeek day) {
    first = day;
    return this;
  }

  /** Weeks are those of ISO 8601: from Monday, week 1 holds the 4th of January. */
  public WeekArchiveView<T> isoWeeks() {
    first = null;
    return this;
  }

  @Override
  LocalDate start(Map<String, Object> kwargs) {
    return new DateParts(kwargs).week(first);
  }
}
