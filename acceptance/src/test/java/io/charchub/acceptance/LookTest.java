package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The blog in a browser: pages in both languages, narrow and wide, light and dark. Leaves a picture
 * of each in {@code target/screenshots} for people to look at.
 */
class LookTest {
  private static final Path PICTURES = Path.of("target", "screenshots");

  private final Checkout checkout = Checkout.get();
  private final List<String> problems = new ArrayList<>();
  private String where = "";

  private record Wanted(String path, String element, String direction) {}

  private static Map<String, Wanted> pages() {
    Map<String, Wanted> pages = new LinkedHashMap<>();
    String persian = URLEncoder.encode("چهار-تیر-چوبی", StandardCharsets.UTF_8);
    pages.put("home", new Wanted("/", "html", null));
    pages.put("post-en", new Wanted("/post/four-beams/", "article.post", "ltr"));
    pages.put("post-fa", new Wanted("/post/" + persian + "/", "article.post", "rtl"));
    pages.put("search", new Wanted("/search/?q=door", "html", null));
    pages.put("search-nothing", new Wanted("/search/?q=zzzz", "html", null));
    pages.put("archive", new Wanted("/archive/2025/3/", "html", null));
    return pages;
  }

  @Test
  void pagesReadTheirWayFitTheirWindowAndAskForNothingElse() {
    Map<String, String> database =
        Map.of("DATABASE_URL", new Rows(Checkout.emptyFolder("look").resolve("db.sqlite3")).url());
    try (Chromium chromium = Chromium.start()) {
      for (String language : List.of("en", "fa")) {
        Map<String, String> environment = new LinkedHashMap<>(database);
        environment.put("CHARCHUB_LANGUAGE_CODE", language);
        try (Served site =
            checkout.serve(checkout.blog(), environment, "./manage", "demo", "127.0.0.1:0")) {
          look(chromium, site, language);
        }
      }
    }
    assertThat(problems).isEmpty();
  }

  private void look(Chromium chromium, Served site, String language) {
    for (int width : List.of(390, 1280)) {
      for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        try (BrowserContext context =
            chromium.context(
                new Browser.NewContextOptions()
                    .setLocale(language)
                    .setViewportSize(width, 900)
                    .setColorScheme(theme))) {
          Page page = context.newPage();
          watch(page, site);
          pages()
              .forEach(
                  (name, wanted) -> {
                    where = name + "-" + language + "-" + width + "-" + theme;
                    look(page, site, wanted, language);
                  });
        }
      }
    }
  }

  private void watch(Page page, Served site) {
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            problems.add(where + ": " + message.text());
          }
        });
    page.onPageError(error -> problems.add(where + ": " + error));
    page.onRequest(
        request -> {
          if (!request.url().startsWith(site.base() + "/") && !request.url().startsWith("data:")) {
            problems.add(where + " asks another host: " + request.url());
          }
        });
  }

  private void look(Page page, Served site, Wanted wanted, String language) {
    page.navigate(site.base() + wanted.path());
    page.evaluate("() => document.fonts.ready.then(() => true)");
    String direction = wanted.direction() != null ? wanted.direction() : of(language);
    Object found =
        page.evaluate(
            "s => getComputedStyle(document.querySelector(s)).direction", wanted.element());
    if (!direction.equals(found)) {
      problems.add(where + " reads " + found);
    }
    Object over = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    if (((Number) over).doubleValue() > 0) {
      problems.add(where + " is " + over + " px wider than the window");
    }
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(where + ".png")));
  }

  private static String of(String language) {
    return language.equals("fa") ? "rtl" : "ltr";
  }
}
