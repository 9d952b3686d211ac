package io.charchub.views.generic;

import io.charchub.db.models.QuerySetOf;
import io.charchub.errors.Problem;
import io.charchub.http.Http404;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.TimeZones;
import java.time.LocalDate;
import java.util.Map;

/**
 * One row, found by its day and its key or slug. Django's {@code DateDetailView}.
 *
 * <pre>{@code
 * path("<int:year>/<int:month>/<int:day>/<slug:slug>/", DateDetailView.of(Post.objects, "publishedAt"))
 * }</pre>
 *
 * @param <T> the model
 */
public class DateDetailView<T> extends ObjectView<T, DateDetailView<T>> {
  private final String dateField;
  private boolean allowFuture;

  /** For views that override something; {@code dateField} is the field that dates a row. */
  protected DateDetailView(QuerySetOf<T, ?> rows, String dateField) {
    super(rows);
    this.dateField = dateField;
  }

  /** A view of one of these rows, dated by {@code dateField}. */
  public static <T> DateDetailView<T> of(QuerySetOf<T, ?> rows, String dateField) {
    return new DateDetailView<>(rows, dateField);
  }

  /** Shows days of the future too. */
  public DateDetailView<T> allowFuture() {
    allowFuture = true;
    return this;
  }

  @Override
  protected String templateSuffix() {
    return "detail";
  }

  @Override
  protected Response get(Request request, Map<String, Object> kwargs) {
    return render(request, kwargs, context(request, kwargs, object(request, kwargs)));
  }

  /**
   * The rows of the day.
   *
   * @throws Http404 {@code views.E414} for a day of the future, unless those are allowed
   */
  @Override
  protected QuerySetOf<T, ?> querySet(Request request, Map<String, Object> kwargs) {
    LocalDate day = new DateParts(kwargs).day();
    if (!allowFuture && day.isAfter(TimeZones.today())) {
      throw new Http404(Problem.of("views.E414", "There is no such date."));
    }
    return Dated.of(meta(), dateField)
        .between(super.querySet(request, kwargs), day, day.plusDays(1));
  }
}
