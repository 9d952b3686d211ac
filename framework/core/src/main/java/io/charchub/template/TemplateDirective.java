package io.charchub.template;

import java.io.IOException;

/**
 * A directive that templates use: {@code <@box title="News"> ... </@box>}.
 *
 * <pre>
 * Templates.builder().directive("box", (arguments, output) -> {
 *   output.html("&lt;section&gt;&lt;h2&gt;").text(arguments.text("title")).html("&lt;/h2&gt;");
 *   output.body();
 *   output.html("&lt;/section&gt;");
 * })
 * </pre>
 *
 * <p>Directives are shared by all pages and threads, so they keep no state. Django's counterparts
 * are block tags and inclusion tags.
 */
@FunctionalInterface
public interface TemplateDirective {
  /**
   * Writes what the directive stands for.
   *
   * @throws IOException when {@code output} throws it
   */
  void render(Arguments arguments, Output output) throws IOException;
}
