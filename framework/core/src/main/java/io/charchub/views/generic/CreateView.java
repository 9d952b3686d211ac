package io.charchub.views.generic;

import io.charchub.db.expressions.Reference;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySetOf;
import io.charchub.forms.ModelForm;
import io.charchub.http.Request;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes a new row of what a form was filled in with. Django's {@code CreateView}.
 *
 * <pre>{@code path("tag/new/", CreateView.of(Tag.objects, Tag_.name).success("tags"))}</pre>
 *
 * <p>The page {@code app/model_form.ftlh} sees {@code form}. What the form does not ask for is
 * filled in by overriding {@link #row}.
 *
 * @param <T> the model
 */
public class CreateView<T extends KeyedModel<?>> extends SavingView<T, CreateView<T>> {
  private final QuerySetOf<T, ?> rows;

  /** For views that override something. */
  protected CreateView(QuerySetOf<T, ?> rows, Function<T, ? extends ModelForm<T>> forms) {
    super(rows, forms);
    this.rows = rows;
  }

  /** A view that makes rows of this model by a form of these fields. */
  public static <T extends KeyedModel<?>> CreateView<T> of(
      QuerySetOf<T, ?> rows, Reference... fields) {
    return new CreateView<>(rows, row -> ModelForm.of(row, fields));
  }

  /** A view that makes rows of this model by such a form, {@code TagForm::new}. */
  public static <T extends KeyedModel<?>> CreateView<T> of(
      QuerySetOf<T, ?> rows, Function<T, ? extends ModelForm<T>> forms) {
    return new CreateView<>(rows, forms);
  }

  /** A new row, not saved. */
  @Override
  protected T row(Request request, Map<String, Object> kwargs) {
    return ModelMeta.of(Manager.modelOf(rows)).newInstance();
  }
}
