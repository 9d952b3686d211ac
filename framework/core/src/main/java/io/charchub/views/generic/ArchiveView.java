package io.charchub.views.generic;

import io.charchub.db.models.QuerySetOf;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.TimeZones;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page about the rows of a year, a month, a week or a day, newest first. Days are those of the
 * current time zone.
 *
 * <p>The page sees the first day as {@code year}, {@code month}, {@code week} or {@code day}, and
 * the next and the previous one that has rows as {@code nextMonth}, {@code previousMonth}; null
 * where there is none. What lies in the future is left out, and a period without rows is 404,
 * unless told otherwise.
 *
 * @param <T> the model
 * @param <S> the view's own type
 */
public abstract class ArchiveView<T, S extends ArchiveView<T, S>> extends RowListView<T, S> {
  private final String dateField;
  private final DateUnit unit;
  private boolean allowFuture;

  ArchiveView(QuerySetOf<T, ?> rows, String dateField, DateUnit unit) {
    super(rows, false);
    this.dateField = dateField;
    this.unit = unit;
  }

  /** Shows rows of the future too. */
  public S allowFuture() {
    allowFuture = true;
    return self();
  }

  @Override
  protected String templateSuffix() {
    return "archive_" + unit.word();
  }

  /** The first day of what the page is about. */
  abstract LocalDate start(Map<String, Object> kwargs);

  /** What {@code dateList} lists; null for none. */
  @Nullable String listed() {
    return null;
  }

  /** Whether the rows are listed, and not their dates alone. */
  boolean listsRows() {
    return true;
  }

  @Override
  protected Response get(Request request, Map<String, Object> kwargs) {
    LocalDate start = start(kwargs);
    Dated dated = Dated.of(meta(), dateField);
    QuerySetOf<T, ?> all = querySet(request, kwargs);
    all = allowFuture ? all : dated.past(all);
    QuerySetOf<T, ?> rows =
        dated.between(all, start, unit.plus(start, 1)).orderBy("-" + dateField, "-pk");
    Map<String, @Nullable Object> context = context(request, kwargs);
    context.put(unit.word(), start);
    context.put(unit.named("next"), next(dated, all, start));
    context.put(unit.named("previous"), previous(dated, all, start));
    String list = listed();
    List<LocalDate> dates = list == null ? null : dated.units(rows, list);
    context.put("dateList", dates);
    if (listsRows()) {
      addRows(request, rows, context);
    } else if (!allowsEmpty() && dates != null && dates.isEmpty()) {
      throw nothing();
    }
    return render(request, kwargs, context);
  }

  private @Nullable LocalDate next(Dated dated, QuerySetOf<T, ?> all, LocalDate start) {
    LocalDate after = unit.plus(start, 1);
    Optional<LocalDate> next =
        allowsEmpty()
            ? Optional.of(after)
            : dated
                .first(dated.from(all, after).orderBy(dateField))
                .map(day -> unit.start(day, start));
    return next.filter(day -> allowFuture || !day.isAfter(TimeZones.today())).orElse(null);
  }

  private @Nullable LocalDate previous(Dated dated, QuerySetOf<T, ?> all, LocalDate start) {
    return allowsEmpty()
        ? unit.plus(start, -1)
        : dated
            .first(dated.before(all, start).orderBy("-" + dateField))
            .map(day -> unit.start(day, start))
            .orElse(null);
  }
}
