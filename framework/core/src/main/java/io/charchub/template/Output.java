package io.charchub.template;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import io.charchub.text.Html;
import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** Where a directive writes to: text, which is escaped, HTML, and the directive's own body. */
public final class Output {
  private final Environment environment;
  private final @Nullable TemplateDirectiveBody body;

  Output(Environment environment, @Nullable TemplateDirectiveBody body) {
    this.environment = environment;
    this.body = body;
  }

  /** Writes {@code text} with HTML's special characters escaped. */
  public Output text(String text) throws IOException {
    environment.getOut().write(Html.escape(text));
    return this;
  }

  /** Writes {@code html} as it is. It must not hold text from outside that nobody escaped. */
  public Output html(String html) throws IOException {
    environment.getOut().write(html);
    return this;
  }

  /** Whether something stands between the directive's opening and closing tag. */
  public boolean hasBody() {
    return body != null;
  }

  /**
   * Writes what stands between the directive's opening and closing tag; as often as called, nothing
   * when there is none.
   */
  public Output body() throws IOException {
    if (body != null) {
      render(body, environment.getOut());
    }
    return this;
  }

  /**
   * What stands between the directive's tags, not written but returned; {@link Markup#EMPTY} when
   * there is nothing.
   */
  public Markup capturedBody() throws IOException {
    if (body == null) {
      return Markup.EMPTY;
    }
    StringWriter captured = new StringWriter();
    render(body, captured);
    return new Markup(captured.toString());
  }

  private static void render(TemplateDirectiveBody body, java.io.Writer writer) throws IOException {
    try {
      body.render(writer);
    } catch (freemarker.template.TemplateException e) {
      throw new Failures.Passing(e);
    }
  }
}
