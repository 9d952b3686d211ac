package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a test that asks {@link Axe} may rely on, under the strictest policy, scripts on or off. */
class AxeTest {
  private static final String ADDRESS = "http://blog.example/";
  private static Chromium chromium;

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

  private static String page(String body) {
    return "<!doctype html><html lang='en'><title>A page</title><body><main><h1>A page</h1>"
        + body
        + "</main></body></html>";
  }

  private static Page open(BrowserContext context, String policy, String html) {
    Page page = context.newPage();
    page.route(
        "**/*",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setHeaders(Map.of("Content-Security-Policy", policy))
                    .setBody(html)));
    page.navigate(ADDRESS);
    return page;
  }

  private static BrowserContext context(boolean scripts) {
    return chromium.context(new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anElementThatBreaksARuleIsNamedWithItsRuleWhateverThePolicy(boolean scripts) {
    try (BrowserContext context = context(scripts)) {
      List<String> console = new ArrayList<>();
      context.onConsoleMessage(message -> console.add(message.text()));
      Page page = open(context, "default-src 'none'", page("<input name='unnamed'>"));
      assertThat(Axe.violations(page))
          .singleElement()
          .asString()
          .startsWith("label (critical): Form elements must have labels: <input name=\"unnamed\">");
      assertThat(console).as("what the policy or axe complained of").isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPageWithoutFaultIsPassed(boolean scripts) {
    try (BrowserContext context = context(scripts)) {
      Page page = open(context, "default-src 'none'", page("<p>Nothing to find.</p>"));
      assertThat(Axe.violations(page)).isEmpty();
    }
  }

  @Test
  void scriptsOfAPageStayUnrunBeforeAndAfterAxeRan() {
    String script = "<script>document.querySelector('h1').textContent = 'run'</script>";
    try (BrowserContext context = context(false)) {
      Page page = open(context, "script-src 'unsafe-inline'", page(script));
      assertThat(Axe.violations(page)).isEmpty();
      assertThat(page.textContent("h1")).isEqualTo("A page");
      page.navigate(ADDRESS + "again");
      assertThat(page.textContent("h1")).isEqualTo("A page");
    }
  }
}
