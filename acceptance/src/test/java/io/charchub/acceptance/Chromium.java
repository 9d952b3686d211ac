package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The system's Chromium, driven with the system's Node, until this object is closed. A test on a
 * machine without one of them is skipped by name, except under continuous integration, where it
 * fails.
 */
final class Chromium implements AutoCloseable {
  /**
   * The pages in which Chromium would show suggestions below its address bar. It starts a process
   * for them with every window, a second's work for what nobody sees here.
   */
  private static final List<String> SUGGESTIONS =
      List.of("WebUIOmniboxPopup", "WebUIOmniboxAimPopup");

  /**
   * What Playwright turns off by itself. Chromium heeds the last switch of this kind alone, so ours
   * has to repeat it.
   */
  private static final List<String> TURNED_OFF_BY_PLAYWRIGHT =
      List.of(
          "AvoidUnnecessaryBeforeUnloadCheckSync",
          "BoundaryEventDispatchTracksNodeRemoval",
          "DestroyProfileOnBrowserClose",
          "DialMediaRouteProvider",
          "GlobalMediaControls",
          "HttpsUpgrades",
          "LensOverlay",
          "MediaRouter",
          "PaintHolding",
          "ThirdPartyStoragePartitioning",
          "BlockOriginHeaderModificationOnRedirect",
          "Translate",
          "AutoDeElevate",
          "OptimizationHints");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    Path chromium = required("Chromium", program("CHROMIUM", "chromium", "chromium-browser"));
    Path node = required("Node", program("PLAYWRIGHT_NODEJS_PATH", "node"));
    Map<String, String> tools =
        Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(tools));
    try {
      return new Chromium(
          playwright,
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(chromium)
                      .setArgs(List.of("--no-sandbox", "--disable-gpu", turnedOff()))));
    } catch (RuntimeException e) {
      playwright.close();
      throw e;
    }
  }

  private static String turnedOff() {
    return Stream.of(TURNED_OFF_BY_PLAYWRIGHT, SUGGESTIONS)
        .flatMap(List::stream)
        .collect(Collectors.joining(",", "--disable-features=", ""));
  }

  /** A visitor of its own: nothing of another context's cookies or storage is seen in it. */
  BrowserContext context(Browser.NewContextOptions options) {
    return browser.newContext(options);
  }

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

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
