package io.charchub.contrib.admin;

import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.QuerySetOf;
import io.charchub.http.Request;
import java.util.Map;

/**
 * Narrows a list in a way of one's own.
 *
 * <pre>
 * final class Length extends SimpleListFilter&lt;Post&gt; {
 *   Length() { super("length", "Length"); }
 *
 *   public Map&lt;String, String&gt; choices(Request request, ModelAdmin&lt;Post&gt; admin) {
 *     return Map.of("short", "Short", "long", "Long");
 *   }
 *
 *   public QuerySetOf&lt;Post, ?&gt; rows(Request request, QuerySetOf&lt;Post, ?&gt; rows, String value) {
 *     return value.equals("long") ? rows.filter("words__gt", 1000) : rows.filter("words__lte", 1000);
 *   }
 * }
 * </pre>
 *
 * <p>One instance serves all requests. Django's counterpart has the same name.
 *
 * @param <T> the model
 */
public abstract non-sealed class SimpleListFilter<T extends KeyedModel<?>> implements ListFilter {
  private final String parameter;
  private final String title;

  /**
   * A filter.
   *
   * @param parameter its name in the address, such as {@code length}; no field's
   * @param title what people read, to be translated
   */
  protected SimpleListFilter(String parameter, String title) {
    this.parameter = parameter;
    this.title = title;
  }

  /** Its name in the address. */
  public final String parameter() {
    return parameter;
  }

  /** What people read, to be translated. */
  public final String title() {
    return title;
  }

  /**
   * From each value to what people read for it, in order; a filter without any is not shown.
   * Django's {@code lookups}.
   */
  public abstract Map<String, String> choices(Request request, ModelAdmin<T> admin);

  /** The rows for a value, which is one of {@link #choices}. Django's {@code queryset}. */
  public abstract QuerySetOf<T, ?> rows(Request request, QuerySetOf<T, ?> rows, String value);
}
