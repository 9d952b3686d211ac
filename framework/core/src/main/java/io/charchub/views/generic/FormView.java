package io.charchub.views.generic;

import io.charchub.conf.ConfigurationException;
import io.charchub.errors.Problem;
import io.charchub.forms.Form;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.views.Shortcuts;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows a form, and again with its errors when what was posted is not valid. Django's {@code
 * FormView}.
 *
 * <pre>{@code
 * final class Contact extends FormView<ContactForm> {
 *   Contact() {
 *     super(ContactForm::new);
 *     template("site/contact.ftlh").success("thanks");
 *   }
 *
 *   @Override protected Response valid(Request request, Map<String, Object> kwargs, ContactForm form) {
 *     form.send();
 *     return super.valid(request, kwargs, form);
 *   }
 * }
 * }</pre>
 *
 * <p>The page sees {@code form}.
 *
 * @param <F> the form
 */
public class FormView<F extends Form> extends PageView<FormView<F>> {
  private final Supplier<F> forms;
  private @Nullable String success;

  /**
   * @param forms makes a new form for each request
   */
  protected FormView(Supplier<F> forms) {
    this.forms = forms;
  }

  /** A view of these forms. */
  public static <F extends Form> FormView<F> of(Supplier<F> forms) {
    return new FormView<>(forms);
  }

  /** Where to go with a valid form: a route's name or an address. */
  public FormView<F> success(String nameOrAddress) {
    success = nameOrAddress;
    return this;
  }

  /** A new form for this request, not bound. */
  protected F form(Request request, Map<String, Object> kwargs) {
    F form = forms.get();
    form.initial(initial(request, kwargs));
    return form;
  }

  /** What the form shows at first; nothing unless overridden. */
  protected Map<String, ?> initial(Request request, Map<String, Object> kwargs) {
    return Map.of();
  }

  @Override
  protected boolean takesPost() {
    return true;
  }

  @Override
  protected Response get(Request request, Map<String, Object> kwargs) throws Exception {
    return shown(request, kwargs, form(request, kwargs));
  }

  @Override
  protected Response post(Request request, Map<String, Object> kwargs) throws Exception {
    F form = form(request, kwargs);
    form.bind(request);
    return form.isValid() ? valid(request, kwargs, form) : invalid(request, kwargs, form);
  }

  /**
   * The answer to a valid form; goes to {@link #success} unless overridden.
   *
   * @throws ConfigurationException {@code views.E413} when there is nowhere to go
   */
  protected Response valid(Request request, Map<String, Object> kwargs, F form) throws Exception {
    String target = success;
    if (target == null) {
      throw new ConfigurationException(
          Problem.of("views.E413", "The view has nowhere to go when it is done")
              .at(getClass().getName())
              .hint("say success(\"name of a route\")"));
    }
    return Shortcuts.redirect(target);
  }

  /** The answer to a form with errors: the page again, with 200. */
  protected Response invalid(Request request, Map<String, Object> kwargs, F form) throws Exception {
    return shown(request, kwargs, form);
  }

  private Response shown(Request request, Map<String, Object> kwargs, F form) {
    Map<String, @Nullable Object> context = context(request, kwargs);
    context.put("form", form);
    return render(request, kwargs, context);
  }
}
