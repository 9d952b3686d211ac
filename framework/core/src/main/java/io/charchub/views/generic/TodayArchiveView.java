package io.charchub.views.generic;

import io.charchub.db.models.QuerySetOf;
import io.charchub.i18n.TimeZones;
import java.time.LocalDate;
import java.util.Map;

/**
 * The rows of today. Django's {@code TodayArchiveView}.
 *
 * <pre>{@code path("today/", TodayArchiveView.of(Post.objects, "publishedAt"))}</pre>
 *
 * @param <T> the model
 */
public class TodayArchiveView<T> extends ArchiveView<T, TodayArchiveView<T>> {
  /** For views that override something; {@code dateField} is the field that dates a row. */
  protected TodayArchiveView(QuerySetOf<T, ?> rows, String dateField) {
    super(rows, dateField, DateUnit.DAY);
  }

  /** A view of these rows, dated by {@code dateField}. */
  public static <T> TodayArchiveView<T> of(QuerySetOf<T, ?> rows, String dateField) {
    return new TodayArchiveView<>(rows, dateField);
  }

  @Override
  LocalDate start(Map<String, Object> kwargs) {
    return TimeZones.today();
  }
}
