package io.charchub.views.generic;

import io.charchub.conf.ConfigurationException;
import io.charchub.db.models.DoesNotExist;
import io.charchub.db.models.QuerySetOf;
import io.charchub.errors.Problem;
import io.charchub.http.Http404;
import io.charchub.http.Request;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page about one row, found by what the route captured as {@code pk}, else as {@code slug}.
 *
 * @param <T> the model
 * @param <S> the view's own type
 */
public abstract class ObjectView<T, S extends ObjectView<T, S>> extends RowsView<T, S> {
  private String pkName = "pk";
  private String slugName = "slug";
  private String slugField = "slug";
  private boolean both;

  ObjectView(QuerySetOf<T, ?> rows) {
    super(rows);
  }

  /** The name under which the route captures the key; {@code pk} unless told. */
  public S pkName(String name) {
    pkName = name;
    return self();
  }

  /** The name under which the route captures the slug, and the field that it is looked up in. */
  public S slug(String name, String field) {
    slugName = name;
    slugField = field;
    return self();
  }

  /** Looks for key and slug together, where the route captures both. */
  public S byPkAndSlug() {
    both = true;
    return self();
  }

  /**
   * The row of this request.
   *
   * @throws Http404 {@code views.E404} when there is none
   * @throws ConfigurationException {@code views.E412} when the route captures neither key nor slug
   */
  protected T object(Request request, Map<String, Object> kwargs) {
    QuerySetOf<T, ?> rows = querySet(request, kwargs);
    Object pk = kwargs.get(pkName);
    Object slug = kwargs.get(slugName);
    if (pk == null && slug == null) {
      throw new ConfigurationException(
          Problem.of("views.E412", "The route gives the view no way to find its object")
              .at(getClass().getName())
              .hint("capture <int:" + pkName + "> or <slug:" + slugName + "> in the route"));
    }
    if (pk != null) {
      rows = rows.filter("pk", pk);
    }
    if (slug != null && (pk == null || both)) {
      rows = rows.filter(slugField, slug);
    }
    return only(rows);
  }

  /** The one row of {@code rows}. */
  final T only(QuerySetOf<T, ?> rows) {
    try {
      return rows.get();
    } catch (DoesNotExist none) {
      throw new Http404(
          Problem.of("views.E404", "No " + meta().name() + " matches the given query."));
    }
  }

  /** What the page sees of the row: {@code object}, and the same by the name of the model. */
  final Map<String, @Nullable Object> context(
      Request request, Map<String, Object> kwargs, T object) {
    Map<String, @Nullable Object> context = context(request, kwargs);
    context.put("object", object);
    context.put(variable(), object);
    return context;
  }
}
