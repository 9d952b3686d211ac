package io.charchub.views.generic;

import io.charchub.db.models.QuerySetOf;
import java.time.LocalDate;
import java.util.Map;

/**
 * The rows of a month, and its days that have some as {@code dateList}. The month is a number, or
 * {@code jan} to {@code dec}. Django's {@code MonthArchiveView}.
 *
 * <pre>{@code path("<int:year>/<int:month>/", MonthArchiveView.of(Post.objects, "publishedAt"))}
 * </pre>
 *
 * @param <T> the model
 */
public class MonthArchiveView<T> extends ArchiveView<T, MonthArchiveView<T>> {
  /** For views that override something; {@code dateField} is the field that dates a row. */
  protected MonthArchiveView(QuerySetOf<T, ?> rows, String dateField) {
    super(rows, dateField, DateUnit.MONTH);
  }

  /** A view of these rows, dated by {@code dateField}. */
  public static <T> MonthArchiveView<T> of(QuerySetOf<T, ?> rows, String dateField) {
    return new MonthArchiveView<>(rows, dateField);
  }

  @Override
  LocalDate start(Map<String, Object> kwargs) {
    return new DateParts(kwargs).month();
  }

  @Override
  String listed() {
    return "day";
  }
}
