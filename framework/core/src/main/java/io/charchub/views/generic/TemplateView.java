package io.charchub.views.generic;

import io.charchub.http.Request;
import io.charchub.http.Response;
import java.util.Map;

/**
 * Shows a template. Django's {@code TemplateView}.
 *
 * <pre>{@code path("about/", TemplateView.of("site/about.ftlh"), "about")}</pre>
 */
public class TemplateView extends PageView<TemplateView> {
  /** For views that override something. */
  protected TemplateView() {}

  /** A view of this template. */
  public static TemplateView of(String template) {
    return new TemplateView().template(template);
  }

  @Override
  protected Response get(Request request, Map<String, Object> kwargs) {
    return render(request, kwargs, context(request, kwargs));
  }
}
