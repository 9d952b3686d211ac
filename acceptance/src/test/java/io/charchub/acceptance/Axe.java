package io.charchub.acceptance;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What axe-core finds wrong with a page as it stands in the browser.
 *
 * <pre>{@code
 * assertThat(Axe.violations(page)).isEmpty();
 * }</pre>
 *
 * <p>The rules are those of axe's default run: WCAG 2.0 to 2.2, A and AA, and its best practices.
 * Axe reaches the page as the browser's own tools do, so that no content security policy has to be
 * loosened for it. In a context without JavaScript scripts are let run for the time that axe needs;
 * those of the page itself stay unrun, since their place in the document has passed.
 */
final class Axe {
  private static final String SOURCE = source();

  /** A rule, what it asks, and where it is broken, one line each. */
  private static final String RUN =
      """
      () => axe.run(document, {resultTypes: ['violations']}).then(found =>
          found.violations.flatMap(rule => rule.nodes.map(node =>
              rule.id + ' (' + rule.impact + '): ' + rule.help + ': ' + node.html.slice(0, 200)
              + ' ' + node.any.concat(node.all, node.none).map(each => each.message).join('; '))))
      """;

  /** Whether this document has axe from an earlier run. */
  private static final String LOADED = "() => typeof window.axe?.run === 'function'";

  private Axe() {}

  /**
   * Runs every rule on a page.
   *
   * @return one line for each element that breaks a rule; empty where nothing is found
   */
  static List<String> violations(Page page) {
    boolean off = (boolean) page.evaluate("() => matchMedia('(scripting: none)').matches");
    if (!off) {
      return run(page);
    }
    // A session turns on only what it turned off itself, and its end would turn scripts on: it is
    // left to end with the page.
    CDPSession tools = page.context().newCDPSession(page);
    disableScripts(tools, true);
    disableScripts(tools, false);
    try {
      return run(page);
    } finally {
      disableScripts(tools, true);
    }
  }

  /** A document that is looked at several times, in windows of other shapes, reads axe once. */
  @SuppressWarnings("unchecked")
  private static List<String> run(Page page) {
    if (!(boolean) page.evaluate(LOADED)) {
      page.evaluate(SOURCE);
    }
    return (List<String>) page.evaluate(RUN);
  }

  private static void disableScripts(CDPSession tools, boolean disabled) {
    JsonObject value = new JsonObject();
    value.addProperty("value", disabled);
    tools.send("Emulation.setScriptExecutionDisabled", value);
  }

  private static String source() {
    try (InputStream stream = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
