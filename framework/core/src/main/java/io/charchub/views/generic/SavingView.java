package io.charchub.views.generic;

import io.charchub.conf.ConfigurationException;
import io.charchub.db.IntegrityException;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.QuerySetOf;
import io.charchub.errors.Problem;
import io.charchub.forms.ModelForm;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.views.Shortcuts;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shows the form of one row, and again with its errors when what was posted is not valid; saves the
 * row when it is.
 *
 * @param <T> the model
 * @param <S> the view's own type
 */
public abstract class SavingView<T extends KeyedModel<?>, S extends SavingView<T, S>>
    extends ObjectView<T, S> {
  private static final Object NONE = new Object();

  private final Function<T, ? extends ModelForm<T>> forms;
  private @Nullable Function<T, String> success;

  SavingView(QuerySetOf<T, ?> rows, Function<T, ? extends ModelForm<T>> forms) {
    super(rows);
    this.forms = forms;
  }

  /** Where to go with a saved row: a route's name or an address. */
  public S success(String nameOrAddress) {
    success = row -> nameOrAddress;
    return self();
  }

  /**
   * Where to go with a saved row: its address. Where nothing is said, that is the row's property
   * {@code url}, as templates know it (Django's {@code get_absolute_url}).
   */
  public S success(Function<T, String> addressOf) {
    success = addressOf;
    return self();
  }

  /** The row that is shown and saved. */
  protected abstract T row(Request request, Map<String, Object> kwargs);

  /** The form of {@code row} for this request, not bound. */
  protected ModelForm<T> form(Request request, Map<String, Object> kwargs, T row) {
    return forms.apply(row);
  }

  @Override
  protected String templateSuffix() {
    return "form";
  }

  @Override
  protected boolean takesPost() {
    return true;
  }

  @Override
  protected Response get(Request request, Map<String, Object> kwargs) throws Exception {
    return page(request, kwargs, form(request, kwargs, row(request, kwargs)), Map.of());
  }

  @Override
  protected Response post(Request request, Map<String, Object> kwargs) throws Exception {
    ModelForm<T> form = form(request, kwargs, row(request, kwargs));
    form.bind(request);
    if (!form.isValid()) {
      return invalid(request, kwargs, form);
    }
    try {
      return valid(request, kwargs, form);
    } catch (IntegrityException refusal) {
      if (form.explains(refusal)) {
        return invalid(request, kwargs, form);
      }
      throw refusal;
    }
  }

  /**
   * The answer to a valid form: saves the row and goes on, unless overridden. Where somebody else
   * took what must be unique since the form was checked, the database refuses the row, and the
   * answer is that to a form with errors.
   *
   * @throws ConfigurationException {@code views.E413} when there is nowhere to go
   */
  protected Response valid(Request request, Map<String, Object> kwargs, ModelForm<T> form)
      throws Exception {
    return Shortcuts.redirect(target(form.save()));
  }

  /** The answer to a form with errors: the page again, with 200. */
  protected Response invalid(Request request, Map<String, Object> kwargs, ModelForm<T> form)
      throws Exception {
    return page(request, kwargs, form, Map.of());
  }

  /** The page with {@code form}, and with {@code more} beside what it always sees. */
  protected final Response page(
      Request request, Map<String, Object> kwargs, ModelForm<T> form, Map<String, ?> more) {
    T row = form.instance();
    Map<String, @Nullable Object> context =
        row.isAdding() ? context(request, kwargs) : context(request, kwargs, row);
    context.put("form", form);
    context.putAll(more);
    return render(request, kwargs, context);
  }

  @SuppressWarnings("unchecked") // an instance is of its own class
  private String target(T row) {
    if (success != null) {
      return success.apply(row);
    }
    ModelMeta<T> meta = (ModelMeta<T>) ModelMeta.of(row.getClass());
    Object url = meta.property(row, "url", NONE);
    if (url instanceof String address) {
      return address;
    }
    throw new ConfigurationException(
        Problem.of("views.E413", "The view has nowhere to go when it is done")
            .at(getClass().getName())
            .hint(
                "say success(\"name of a route\"), or give the model a @TemplateProperty url() that"
                    + " returns its address"));
  }
}
