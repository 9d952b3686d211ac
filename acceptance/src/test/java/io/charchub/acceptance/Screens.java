package io.charchub.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at the screens of a walk through a site and notes what is wrong with them: what axe finds,
 * a page wider than its window at 390 and 1280 px, a breach of the content security policy, an
 * error on the console, a request to another site. Leaves a picture of each in {@code
 * target/screenshots}.
 */
final class Screens {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final List<Integer> WIDTHS = List.of(390, 1280);
  private static final int HEIGHT = 900;

  /** Makes an error of a breach that a policy reports to the page alone. */
  private static final String BREACH =
      "addEventListener('securitypolicyviolation', each => console.error('breach of '"
          + " + each.violatedDirective + ' by ' + each.blockedURI))";

  private final String walk;
  private final String base;
  private final List<String> problems = new ArrayList<>();
  private String current = "start";
  private int number;

  /**
   * @param walk what the names of pictures begin with
   * @param base the address of the site, without a slash at its end
   */
  Screens(String walk, String base) {
    this.walk = walk;
    this.base = base;
  }

  /** Listens to every page of {@code context} from now on. */
  BrowserContext watch(BrowserContext context) {
    context.addInitScript(BREACH);
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            note(message.text());
          }
        });
    context.onWebError(error -> note(error.error()));
    context.onRequest(
        request -> {
          String url = request.url();
          if (!url.startsWith(base + "/") && !url.startsWith("data:")) {
            note("asks another site: " + url);
          }
        });
    return context;
  }

  /** Looks at a page narrow and wide, light and dark. */
  void look(Page page, String name) {
    number++;
    current = "%s-%02d-%s".formatted(walk, number, name);
    page.evaluate("() => document.fonts.ready.then(() => true)");
    // A colour on its way to another is nobody's choice of contrast.
    for (int width : WIDTHS) {
      page.setViewportSize(width, HEIGHT);
      Object over = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
      if (((Number) over).doubleValue() > 0) {
        note("is " + over + " px wider than its window of " + width + " px");
      }
      ColorScheme theme =
          width == WIDTHS.get(number % WIDTHS.size()) ? ColorScheme.DARK : ColorScheme.LIGHT;
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(theme)
              .setReducedMotion(ReducedMotion.REDUCE));
      Axe.violations(page).forEach(found -> note(width + " px, " + theme + ": " + found));
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(PICTURES.resolve(current + "-" + width + "-" + theme + ".png")));
    }
  }

  private void note(String problem) {
    problems.add(current + ": " + problem);
  }

  /** What was wrong so far, in the order in which it was seen. */
  List<String> problems() {
    return List.copyOf(problems);
  }
}
