package io.charchub.views.generic;

import io.charchub.db.models.QuerySetOf;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows rows, by the page where asked to. Django's {@code ListView}.
 *
 * <pre>{@code path("tags/", ListView.of(Tag.objects.orderBy("name")).paginateBy(20), "tags")}</pre>
 *
 * <p>The page {@code app/model_list.ftlh} sees {@code objectList} and the same as {@code modelList}
 * ({@code tagList}); where there are pages, {@code page}, {@code paginator} and {@code
 * isPaginated}, and the list holds the rows of this page.
 *
 * @param <T> the model
 */
public class ListView<T> extends RowListView<T, ListView<T>> {
  /** For views that override something. */
  protected ListView(QuerySetOf<T, ?> rows) {
    super(rows, true);
  }

  /** A view of these rows. */
  public static <T> ListView<T> of(QuerySetOf<T, ?> rows) {
    return new ListView<>(rows);
  }

  @Override
  protected String templateSuffix() {
    return "list";
  }

  @Override
  protected Response get(Request request, Map<String, Object> kwargs) {
    Map<String, @Nullable Object> context = context(request, kwargs);
    addRows(request, querySet(request, kwargs), context);
    return render(request, kwargs, context);
  }
}
