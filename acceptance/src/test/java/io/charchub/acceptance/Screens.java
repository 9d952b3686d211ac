package io.charchub.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Looks at the screens of a walk of several people through a site, each narrow and wide, one of
 * them light and the other dark, and notes what is wrong with them ({@link Watched}). Leaves a
 * picture of each in {@code target/screenshots}.
 */
final class Screens {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final List<Integer> WIDTHS = List.of(390, 1280);

  private final String walk;
  private final String base;
  private final Map<BrowserContext, Watched> watched = new LinkedHashMap<>();
  private int number;

  /**
   * @param walk what the names of pictures begin with
   * @param base the address of the site, without a slash at its end
   */
  Screens(String walk, String base) {
    this.walk = walk;
    this.base = base;
  }

  /** Watches every page of {@code context} from now on. */
  BrowserContext watch(BrowserContext context) {
    watched.put(context, new Watched(context, base));
    return context;
  }

  /** Looks at a page of a context that is watched. */
  void look(Page page, String name) {
    number++;
    page.waitForLoadState();
    Watched eyes = Objects.requireNonNull(watched.get(page.context()));
    for (int width : WIDTHS) {
      boolean dark = width == WIDTHS.get(number % WIDTHS.size());
      ColorScheme theme = dark ? ColorScheme.DARK : ColorScheme.LIGHT;
      String picture = "%s-%02d-%s-%d-%s".formatted(walk, number, name, width, theme);
      Shape.show(page, width, theme);
      eyes.look(picture, page);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(PICTURES.resolve(picture + ".png")));
    }
  }

  /** What was wrong so far, each with the name of its picture. */
  List<String> problems() {
    return watched.values().stream().flatMap(each -> each.problems().stream()).toList();
  }
}
