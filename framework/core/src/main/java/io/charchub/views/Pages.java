package io.charchub.views;

import io.charchub.http.Request;
import io.charchub.template.Templates;
import io.charchub.template.Variables;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Renders templates for requests: what the view gives, and behind it what the context processors
 * compute when the template asks. The service behind {@link Shortcuts#render}; made once by whoever
 * puts a project together.
 *
 * <p>The variables of the processors are gathered once, so that a page pays for those it shows.
 * Safe for use by several threads.
 */
public final class Pages {
  private final Templates templates;
  private final Map<String, Function<Request, @Nullable Object>> variables = new LinkedHashMap<>();

  /** Pages of {@code templates}; of two variables of one name, that of the later processor wins. */
  public Pages(Templates templates, List<ContextProcessor> processors) {
    this.templates = templates;
    processors.forEach(processor -> variables.putAll(processor.variables()));
  }

  /** The templates. */
  public Templates templates() {
    return templates;
  }

  /**
   * The page as text.
   *
   * @param context what the view gives; a name in it hides a processor's variable, null is "no
   *     value"
   * @throws io.charchub.template.TemplateException when the template is missing, wrong, or fails
   */
  public String render(Request request, String template, Map<String, ?> context) {
    return templates.render(template, context, new OfRequest(request));
  }

  /**
   * The page as it is sent, in UTF-8; as {@link #render} otherwise.
   *
   * @throws io.charchub.template.TemplateException when the template is missing, wrong, or fails
   */
  public byte[] renderBytes(Request request, String template, Map<String, ?> context) {
    return templates.renderBytes(template, context, new OfRequest(request));
  }

  private final class OfRequest implements Variables {
    private final Request request;

    OfRequest(Request request) {
      this.request = request;
    }

    @Override
    public @Nullable Object variable(String name) {
      Function<Request, @Nullable Object> variable = variables.get(name);
      return variable == null ? null : variable.apply(request);
    }

    @Override
    public Collection<String> names() {
      return variables.keySet();
    }
  }
}
