package io.charchub.views.generic;

import io.charchub.apps.Services;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.models.QuerySetOf;
import io.charchub.http.Request;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A page about rows of one model.
 *
 * @param <T> the model
 * @param <S> the view's own type
 */
public abstract class RowsView<T, S extends RowsView<T, S>> extends PageView<S> {
  private final QuerySetOf<T, ?> rows;

  RowsView(QuerySetOf<T, ?> rows) {
    this.rows = rows;
  }

  /** The rows that this request may see; all that the view was made with unless overridden. */
  protected QuerySetOf<T, ?> querySet(Request request, Map<String, Object> kwargs) {
    return rows.all();
  }

  /** What is known of the model. */
  protected final ModelMeta<?> meta() {
    return Services.current().get(ModelRegistry.class).byLabel(rows.rowsOf());
  }

  /** The word that ends the name of the template: {@code list} in {@code blog/post_list.ftlh}. */
  protected abstract String templateSuffix();

  /** {@code app/model_suffix.ftlh}, after those of {@link #template}. */
  @Override
  protected List<String> templateNames(Request request, Map<String, Object> kwargs) {
    ModelMeta<?> meta = meta();
    String model = meta.name().toLowerCase(Locale.ROOT);
    return named(List.of(meta.appLabel() + "/" + model + "_" + templateSuffix() + ".ftlh"));
  }

  /** The model as a variable's name: {@code blogPost} of {@code BlogPost}. */
  final String variable() {
    String name = meta().name();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
