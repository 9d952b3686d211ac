package io.charchub.views.generic;

import io.charchub.db.models.QuerySetOf;
import java.time.LocalDate;
import java.util.Map;

/**
 * The rows of a day. Django's {@code DayArchiveView}.
 *
 * <pre>
 * {@code path("<int:year>/<int:month>/<int:day>/", DayArchiveView.of(Post.objects, "publishedAt"))}
 * </pre>
 *
 * @param <T> the model
 */
public class DayArchiveView<T> extends ArchiveView<T, DayArchiveView<T>> {
  /** For views that override something; {@code dateField} is the field that dates a row. */
  protected DayArchiveView(QuerySetOf<T, ?> rows, String dateField) {
    super(rows, dateField, DateUnit.DAY);
  }

  /** A view of these rows, dated by {@code dateField}. */
  public static <T> DayArchiveView<T> of(QuerySetOf<T, ?> rows, String dateField) {
    return new DayArchiveView<>(rows, dateField);
  }

  @Override
  LocalDate start(Map<String, Object> kwargs) {
    return new DateParts(kwargs).day();
  }
}
