package io.charchub.views.generic;

import io.charchub.db.models.QuerySetOf;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The newest rows, as {@code latest} and {@code objectList}, and the years that have some, newest
 * first, as {@code dateList}. Django's {@code ArchiveIndexView}.
 *
 * <pre>{@code path("archive/", ArchiveIndexView.of(Post.objects, "publishedAt").paginateBy(20))}
 * </pre>
 *
 * @param <T> the model
 */
public class ArchiveIndexView<T> extends RowListView<T, ArchiveIndexView<T>> {
  private final String dateField;
  private boolean allowFuture;

  /** For views that override something; {@code dateField} is the field that dates a row. */
  protected ArchiveIndexView(QuerySetOf<T, ?> rows, String dateField) {
    super(rows, false);
    this.dateField = dateField;
  }

  /** A view of these rows, dated by {@code dateField}. */
  public static <T> ArchiveIndexView<T> of(QuerySetOf<T, ?> rows, String dateField) {
    return new ArchiveIndexView<>(rows, dateField);
  }

  /** Shows rows of the future too. */
  public ArchiveIndexView<T> allowFuture() {
    allowFuture = true;
    return this;
  }

  @Override
  protected String templateSuffix() {
    return "archive";
  }

  @Override
  protected Response get(Request request, Map<String, Object> kwargs) {
    Dated dated = Dated.of(meta(), dateField);
    QuerySetOf<T, ?> rows = querySet(request, kwargs);
    rows = (allowFuture ? rows : dated.past(rows)).orderBy("-" + dateField, "-pk");
    List<LocalDate> years = new ArrayList<>(dated.units(rows, "year"));
    Collections.reverse(years);
    Map<String, @Nullable Object> context = context(request, kwargs);
    context.put("dateList", years);
    addRows(request, rows, context);
    context.put("latest", context.get("objectList"));
    return render(request, kwargs, context);
  }
}
