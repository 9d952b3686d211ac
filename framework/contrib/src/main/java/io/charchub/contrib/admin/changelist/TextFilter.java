package io.charchub.contrib.admin.changelist;

import io.charchub.db.models.QuerySetOf;
import io.charchub.http.QueryParams;
import java.util.List;

/**
 * A box for words: a text in a field, or the name of a related row where those are too many for a
 * menu.
 *
 * @param title what it is called
 * @param name its name in the address
 * @param narrowing what typed words ask of the rows
 * @param <T> the model
 */
record TextFilter<T>(String title, String name, ChoiceFilter.Narrowing<T> narrowing)
    implements Filter<T> {
  @Override
  public List<String> names() {
    return List.of(name);
  }

  @Override
  public QuerySetOf<T, ?> narrow(QuerySetOf<T, ?> rows, QueryParams query, Notes notes) {
    String typed = query.get(name, "").strip();
    return typed.isEmpty() ? rows : narrowing.apply(rows, typed);
  }

  @Override
  public List<Chip> chips(QueryParams query) {
    String typed = query.get(name, "").strip();
    return typed.isEmpty() ? List.of() : List.of(new Chip(title, typed, names()));
  }

  @Override
  public List<Control> controls(QueryParams query, Facet<T> facet) {
    Input input = new Input(name, title, query.get(name, ""), List.of());
    return List.of(new Control("text", title, List.of(input)));
  }
}
