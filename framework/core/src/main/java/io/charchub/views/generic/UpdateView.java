package io.charchub.views.generic;

import io.charchub.db.expressions.Reference;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.QuerySetOf;
import io.charchub.forms.ModelForm;
import io.charchub.http.Http404;
import io.charchub.http.Request;
import java.util.Map;
import java.util.function.Function;

/**
 * Changes a row by a form. Django's {@code UpdateView}.
 *
 * <pre>{@code path("tag/<int:pk>/", UpdateView.of(Tag.objects, Tag_.name).success("tags"))}</pre>
 *
 * <p>The page {@code app/model_form.ftlh} sees {@code form}, {@code object} and the same by the
 * name of the model. Whose rows may be changed is said by overriding {@link #querySet}: any other
 * row is 404.
 *
 * @param <T> the model
 */
public class UpdateView<T extends KeyedModel<?>> extends SavingView<T, UpdateView<T>> {
  /** For views that override something. */
  protected UpdateView(QuerySetOf<T, ?> rows, Function<T, ? extends ModelForm<T>> forms) {
    super(rows, forms);
  }

  /** A view that changes one of these rows by a form of these fields. */
  public static <T extends KeyedModel<?>> UpdateView<T> of(
      QuerySetOf<T, ?> rows, Reference... fields) {
    return new UpdateView<>(rows, row -> ModelForm.of(row, fields));
  }

  /** A view that changes one of these rows by such a form, {@code TagForm::new}. */
  public static <T extends KeyedModel<?>> UpdateView<T> of(
      QuerySetOf<T, ?> rows, Function<T, ? extends ModelForm<T>> forms) {
    return new UpdateView<>(rows, forms);
  }

  /**
   * The row that the route names.
   *
   * @throws Http404 {@code views.E404} when there is none
   */
  @Override
  protected T row(Request request, Map<String, Object> kwargs) {
    return object(request, kwargs);
  }
}
