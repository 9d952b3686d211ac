package io.charchub.views.generic;

import io.charchub.apps.Services;
import io.charchub.conf.ConfigurationException;
import io.charchub.errors.Problem;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.template.Templates;
import io.charchub.views.Pages;
import io.charchub.views.Shortcuts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A view that answers with a page. Its template sees what the route captured, what {@link #with}
 * was given, what the view computes, and the view itself is none of it.
 *
 * @param <S> the view's own type, which its setters give back
 */
public abstract class PageView<S extends PageView<S>> extends GenericView {
  private final Map<String, Object> extra = new LinkedHashMap<>();
  private final List<String> templates = new ArrayList<>();

  /** Shows this template in place of what the view would show. */
  public S template(String name) {
    templates.add(name);
    return self();
  }

  /** Gives the page a value more. Django's {@code extra_context}. */
  public S with(String name, Object value) {
    extra.put(name, value);
    return self();
  }

  @SuppressWarnings("unchecked")
  final S self() {
    return (S) this;
  }

  /**
   * The templates to look for; the first that there is is shown. Those of {@link #template} unless
   * overridden.
   */
  protected List<String> templateNames(Request request, Map<String, Object> kwargs) {
    return templates;
  }

  /**
   * What the page sees. A new map each time: whoever overrides this adds to what {@code super}
   * gives.
   */
  protected Map<String, @Nullable Object> context(Request request, Map<String, Object> kwargs) {
    Map<String, @Nullable Object> context = new LinkedHashMap<>(kwargs);
    context.putAll(extra);
    return context;
  }

  /** The templates named by {@link #template}, before {@code others}. */
  final List<String> named(List<String> others) {
    List<String> names = new ArrayList<>(templates);
    names.addAll(others);
    return names;
  }

  /**
   * The page of {@code context}.
   *
   * @throws ConfigurationException {@code views.E410} when none of the templates is there
   */
  protected Response render(
      Request request, Map<String, Object> kwargs, Map<String, @Nullable Object> context) {
    List<String> names = templateNames(request, kwargs);
    if (names.size() == 1) {
      return Shortcuts.render(request, names.get(0), context);
    }
    Templates known = Services.current().get(Pages.class).templates();
    return Shortcuts.render(
        request,
        names.stream().filter(known::has).findFirst().orElseThrow(() -> none(names)),
        context);
  }

  private ConfigurationException none(List<String> names) {
    return new ConfigurationException(
        Problem.of("views.E410", "The view has no template: none of " + names + " is there")
            .at(getClass().getName())
            .hint("write one of them, or name another with template(...)"));
  }
}
