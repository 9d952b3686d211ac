package io.charchub.views.generic;

import io.charchub.db.models.QuerySetOf;
import java.time.LocalDate;
import java.util.Map;

/**
 * The months of a year that have rows, as {@code dateList}, and the rows where asked for. Django's
 * {@code YearArchiveView}.
 *
 * <pre>{@code path("<int:year>/", YearArchiveView.of(Post.objects, "publishedAt"))}</pre>
 *
 * @param <T> the model
 */
public class YearArchiveView<T> extends ArchiveView<T, YearArchiveView<T>> {
  private boolean listsRows;

  /** For views that override something; {@code dateField} is the field that dates a row. */
  protected YearArchiveView(QuerySetOf<T, ?> rows, String dateField) {
    super(rows, dateField, DateUnit.YEAR);
  }

  /** A view of these rows, dated by {@code dateField}. */
  public static <T> YearArchiveView<T> of(QuerySetOf<T, ?> rows, String dateField) {
    return new YearArchiveView<>(rows, dateField);
  }

  /** Lists the rows of the year too. */
  public YearArchiveView<T> withRows() {
    listsRows = true;
    return this;
  }

  @Override
  LocalDate start(Map<String, Object> kwargs) {
    return new DateParts(kwargs).year();
  }

  @Override
  String listed() {
    return "month";
  }

  @Override
  boolean listsRows() {
    return listsRows;
  }
}
