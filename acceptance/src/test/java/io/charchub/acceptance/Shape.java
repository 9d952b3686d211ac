package io.charchub.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.Locale;

/** How somebody looks at a page: how wide the window is, and whether it is light or dark. */
enum Shape {
  WIDE_LIGHT(1280, ColorScheme.LIGHT),
  WIDE_DARK(1280, ColorScheme.DARK),
  NARROW_LIGHT(320, ColorScheme.LIGHT),
  NARROW_DARK(320, ColorScheme.DARK),
  PHONE(390, ColorScheme.LIGHT);

  private static final int HEIGHT = 900;

  /** The height of pictures of pages that are longer. */
  private static final int HIGHEST = 3000;

  private final int width;
  private final ColorScheme theme;

  Shape(int width, ColorScheme theme) {
    this.width = width;
    this.theme = theme;
  }

  /** The two that are furthest from each other; in the other language the other two. */
  static Shape[] opposites(String language) {
    return language.equals("fa")
        ? new Shape[] {WIDE_DARK, NARROW_LIGHT}
        : new Shape[] {WIDE_LIGHT, NARROW_DARK};
  }

  /** The four of which pictures are kept. */
  static Shape[] pictured() {
    return new Shape[] {WIDE_LIGHT, WIDE_DARK, NARROW_LIGHT, NARROW_DARK};
  }

  /** Shows the page in this way. */
  void show(Page page) {
    show(page, width, theme);
  }

  /** Shows the page in a window so wide, in this theme, when its fonts are there. */
  static void show(Page page, int width, ColorScheme theme) {
    page.setViewportSize(width, HEIGHT);
    // A colour on its way to another is nobody's choice of contrast.
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(theme)
            .setReducedMotion(ReducedMotion.REDUCE));
    page.evaluate("() => document.fonts.ready.then(() => true)");
  }

  /** Leaves a picture of the page as it is shown. */
  void picture(Page page, String name) {
    Number height = (Number) page.evaluate("() => document.documentElement.scrollHeight");
    boolean cut = height.intValue() > HIGHEST;
    if (cut) {
      page.setViewportSize(width, HIGHEST);
    }
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(!cut)
            .setPath(Path.of("target", "screenshots", name + "-" + this + ".png")));
  }

  @Override
  public String toString() {
    return width + "-" + theme.name().toLowerCase(Locale.ROOT);
  }
}
