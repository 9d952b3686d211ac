package io.charchub.views.generic;

import io.charchub.db.models.QuerySetOf;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.util.Map;

/**
 * Shows one row. Django's {@code DetailView}.
 *
 * <pre>{@code path("tag/<slug:slug>/", DetailView.of(Tag.objects), "tag")}</pre>
 *
 * <p>The page {@code app/model_detail.ftlh} sees {@code object} and the same by the name of the
 * model, {@code tag}.
 *
 * @param <T> the model
 */
public class DetailView<T> extends ObjectView<T, DetailView<T>> {
  /** For views that override something. */
  protected DetailView(QuerySetOf<T, ?> rows) {
    super(rows);
  }

  /** A view of one of these rows. */
  public static <T> DetailView<T> of(QuerySetOf<T, ?> rows) {
    return new DetailView<>(rows);
  }

  @Override
  protected String templateSuffix() {
    return "detail";
  }

  @Override
  protected Response get(Request request, Map<String, Object> kwargs) {
    return render(request, kwargs, context(request, kwargs, object(request, kwargs)));
  }
}
