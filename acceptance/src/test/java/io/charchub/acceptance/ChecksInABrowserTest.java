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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The checks of the blog's pages that need a browser, each by its number: B11 of the pages people
 * read, E08 of the pages for errors, A01 and A04 of signing in and out. Leaves pictures in {@code
 * target/screenshots}.
 */
class ChecksInABrowserTest {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final List<Window> WINDOWS =
      List.of(
          new Window(320, ColorScheme.LIGHT),
          new Window(390, ColorScheme.DARK),
          new Window(390, ColorScheme.LIGHT),
          new Window(1280, ColorScheme.LIGHT));
  private static final String PASSWORD = "kelid-5271-noor";
  private static Chromium chromium;

  private final Checkout checkout = Checkout.get();

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private record Wanted(String path, int status) {}

  private record Window(int width, ColorScheme theme) {
    BrowserContext open(String language) {
      return chromium.context(
          new Browser.NewContextOptions()
              .setLocale(language)
              .setViewportSize(width, 900)
              .setColorScheme(theme));
    }

    @Override
    public String toString() {
      return width + "-" + theme;
    }
  }

  private static Map<String, Wanted> readingPages() {
    String persian = URLEncoder.encode("چهار-تیر-چوبی", StandardCharsets.UTF_8);
    String found = URLEncoder.encode("چارچوب", StandardCharsets.UTF_8);
    Map<String, Wanted> pages = new LinkedHashMap<>();
    pages.put("home", new Wanted("/", 200));
    pages.put("page-2", new Wanted("/?page=2", 200));
    pages.put("post-en", new Wanted("/post/white-space-is-a-letter/", 200));
    pages.put("post-fa", new Wanted("/post/" + persian + "/", 200));
    pages.put("tag", new Wanted("/tag/design/", 200));
    pages.put("author", new Wanted("/author/carpenter/", 200));
    pages.put("month", new Wanted("/archive/1404/3/", 200));
    pages.put("month-empty", new Wanted("/archive/1380/3/", 200));
    pages.put("search", new Wanted("/search/?q=" + found, 200));
    pages.put("search-nothing", new Wanted("/search/?q=zzzz", 200));
    return pages;
  }

  @Test
  void b11AxeFindsNothingOnThePagesPeopleReadAndTheyFitNarrowWindows() {
    Rows rows = new Rows(Checkout.emptyFolder("reading-checks").resolve("db.sqlite3"));
    try (Served site =
        checkout.serve(
            checkout.blog(),
            Map.of("DATABASE_URL", rows.url()),
            "./manage",
            "demo",
            "127.0.0.1:0")) {
      assertThat(problems(site, "reading", readingPages())).isEmpty();
    }
  }

  @Test
  void e08AxeFindsNothingOnPagesForErrorsAndTheirPolicyIsKept() {
    List<String> problems = new ArrayList<>();
    for (String debug : List.of("true", "false")) {
      Rows rows = new Rows(Checkout.emptyFolder("error-checks").resolve("db.sqlite3"));
      Map<String, String> environment = Map.of("DATABASE_URL", rows.url(), "CHARCHUB_DEBUG", debug);
      assertThat(checkout.run(checkout.blog(), environment, "./manage", "migrate").status())
          .isZero();
      rows.change("ALTER TABLE blog_post RENAME TO lost");
      Map<String, Wanted> pages = new LinkedHashMap<>();
      pages.put("500", new Wanted("/?secret=kept", 500));
      pages.put("404", new Wanted("/pots/four-beams/", 404));
      try (Served site =
          checkout.serve(checkout.blog(), environment, "./manage", "runserver", "127.0.0.1:0")) {
        problems.addAll(problems(site, debug.equals("true") ? "debug" : "error", pages));
      }
    }
    assertThat(problems).isEmpty();
  }

  private static Page signUp(BrowserContext context, Served site, String name) {
    Page page = context.newPage();
    page.navigate(site.base() + "/accounts/signup/");
    page.fill("#id_username", name);
    page.fill("#id_email", name + "@example.com");
    page.fill("#id_password1", PASSWORD);
    page.fill("#id_password2", PASSWORD);
    page.click("main form button");
    assertThat(page.textContent(".account summary")).contains(name);
    return page;
  }

  @Test
  void a01AWrongPasswordPutsTheFocusOnWhatIsWrongAndKeepsTheName() {
    serve(
        (site, context) -> {
          signUp(context, site, "mina");
          try (BrowserContext other = WINDOWS.get(1).open("fa")) {
            Watched watched = new Watched(other, site.base());
            Page page = watched.open("login", "/accounts/login/", 200);
            page.fill("#id_username", "mina");
            page.fill("#id_password", "not-her-password");
            page.click("main form button");
            watched.look(page);
            assertThat(page.evaluate("() => document.activeElement.getAttribute('role')"))
                .isEqualTo("alert");
            assertThat(page.inputValue("#id_username")).isEqualTo("mina");
            assertThat(page.inputValue("#id_password")).isEmpty();
            page.screenshot(
                new Page.ScreenshotOptions().setPath(PICTURES.resolve("login-wrong-fa-390.png")));
            assertThat(watched.problems()).isEmpty();
          }
        });
  }

  @Test
  void a04AfterLogOutTheWayBackShowsNoPrivatePage() {
    serve(
        (site, context) -> {
          Page page = signUp(context, site, "mina");
          page.navigate(site.base() + "/accounts/password_change/");
          assertThat(page.locator("#id_old_password").count()).isEqualTo(1);
          page.click(".account summary");
          page.click(".account form button");
          assertThat(page.locator(".account summary").count()).isZero();
          page.goBack();
          assertThat(page.locator("#id_old_password").count()).isZero();
          assertThat(page.url()).contains("/accounts/login/?next=");
        });
  }

  private interface Visit {
    void to(Served site, BrowserContext context);
  }

  private void serve(Visit visit) {
    Rows rows = new Rows(Checkout.emptyFolder("account-checks").resolve("db.sqlite3"));
    Map<String, String> environment = Map.of("DATABASE_URL", rows.url());
    assertThat(checkout.run(checkout.blog(), environment, "./manage", "migrate").status()).isZero();
    try (Served site =
            checkout.serve(checkout.blog(), environment, "./manage", "runserver", "127.0.0.1:0");
        BrowserContext context = WINDOWS.get(3).open("en")) {
      visit.to(site, context);
    }
  }

  private static List<String> problems(Served site, String kind, Map<String, Wanted> pages) {
    List<String> problems = new ArrayList<>();
    for (String language : List.of("en", "fa")) {
      for (Window window : WINDOWS) {
        try (BrowserContext context = window.open(language)) {
          Watched watched = new Watched(context, site.base());
          Page page = context.newPage();
          pages.forEach(
              (name, wanted) -> {
                String where = kind + "-" + name + "-" + language + "-" + window;
                watched.open(page, where, wanted.path(), wanted.status());
                page.screenshot(
                    new Page.ScreenshotOptions().setPath(PICTURES.resolve(where + ".png")));
              });
          problems.addAll(watched.problems());
        }
      }
    }
    return problems;
  }
}
