package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The blog in a browser: pages in both languages, narrow and wide, light and dark. Leaves a picture
 * of each in {@code target/screenshots} for people to look at.
 */
class LookTest {
  private static final Path PICTURES = Path.of("target", "screenshots");

  private final Checkout checkout = Checkout.get();
  private final List<String> problems = new ArrayList<>();

  private record Wanted(String path, String element, String direction) {}

  private static Optional<Path> program(String variable, String... names) {
    String named = System.getenv(variable);
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Skips by name, except where a skip would hide that continuous integration is incomplete. */
  private static Path required(String what, Optional<Path> program) {
    if ("true".equals(System.getenv("CI"))) {
      assertThat(program).as(what).isPresent();
    }
    assumeTrue(program.isPresent(), "no " + what + ": pages are not looked at");
    return program.orElseThrow();
  }

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
    Path chromium = required("Chromium", program("CHROMIUM", "chromium", "chromium-browser"));
    Path node = required("Node", program("PLAYWRIGHT_NODEJS_PATH", "node"));
    Map<String, String> database =
        Map.of("DATABASE_URL", new Rows(checkout.emptyFolder("look").resolve("db.sqlite3")).url());
    Map<String, String> tools =
        Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(tools));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
      for (String language : List.of("en", "fa")) {
        Map<String, String> environment = new LinkedHashMap<>(database);
        environment.put("CHARCHUB_LANGUAGE_CODE", language);
        try (Served site =
            checkout.serve(checkout.blog(), environment, "./manage", "demo", "127.0.0.1:0")) {
          look(browser, site, language);
        }
      }
    }
    assertThat(problems).isEmpty();
  }

  private void look(Browser browser, Served site, String language) {
    for (int width : List.of(390, 1280)) {
      for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        try (BrowserContext context =
            browser.newContext(
                new Browser.NewContextOptions()
                    .setLocale(language)
                    .setViewportSize(width, 900)
                    .setColorScheme(theme))) {
          pages()
              .forEach(
                  (name, wanted) -> {
                    String where = name + "-" + language + "-" + width + "-" + theme;
                    look(context.newPage(), site, where, wanted, language);
                  });
        }
      }
    }
  }

  private void look(Page page, Served site, String where, Wanted wanted, String language) {
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
    page.close();
  }

  private static String of(String language) {
    return language.equals("fa") ? "rtl" : "ltr";
  }
}
