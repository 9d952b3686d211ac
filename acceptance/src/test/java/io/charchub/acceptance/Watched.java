package io.charchub.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with the pages of one browser context: what axe finds, pages wider than their
 * window, violations of the content security policy, errors on the console, requests to other
 * hosts.
 */
final class Watched {
  private static final String NOTE_VIOLATIONS =
      """
      addEventListener('securitypolicyviolation', event => console.error(
          'policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
      """;

  private final BrowserContext context;
  private final String base;
  private final List<String> problems = new ArrayList<>();
  private String where = "";
  private int expected = 200;

  /** Watches every page of {@code context}, which belongs to the site at {@code base}. */
  Watched(BrowserContext context, String base) {
    this.context = context;
    this.base = base;
    context.addInitScript(NOTE_VIOLATIONS);
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !isOfStatus(message.text())) {
            note(message.text());
          }
        });
    context.onWebError(error -> note(error.error()));
    context.onRequest(
        request -> {
          if (!request.url().startsWith(base + "/") && !request.url().startsWith("data:")) {
            note("asks another host: " + request.url());
          }
        });
  }

  /** The browser itself complains of a status of 400 and more; where one is wanted that is fine. */
  private boolean isOfStatus(String text) {
    return expected >= 400 && text.contains("the server responded with a status of " + expected);
  }

  private void note(String problem) {
    problems.add(where + ": " + problem);
  }

  /** What is found from now on is of the page of this name, which may answer with this status. */
  void at(String name, int status) {
    where = name;
    expected = status;
  }

  /** Opens a path, which has to answer with {@code status}, and looks at the page as it stands. */
  Page open(String name, String path, int status) {
    Page page = context.newPage();
    open(page, name, path, status);
    return page;
  }

  /**
   * As {@link #open(String, String, int)}, in a window that is open already: a new one costs more
   * than a page and what is asked of it.
   */
  void open(Page page, String name, String path, int status) {
    at(name, status);
    int found = page.navigate(base + path).status();
    if (found != status) {
      note("answers " + found + " and not " + status);
    }
    page.evaluate("() => document.fonts.ready.then(() => true)");
    look(page);
  }

  /** Looks at a page as it stands, under this name. */
  void look(String name, Page page) {
    where = name;
    look(page);
  }

  /** Notes where a page as it stands is wider than its window; axe is not asked. */
  void fits(String name, Page page) {
    where = name;
    fits(page);
  }

  /** Looks at a page as it stands. */
  void look(Page page) {
    fits(page);
    Axe.violations(page).forEach(this::note);
  }

  private void fits(Page page) {
    Object over = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    if (((Number) over).doubleValue() > 0) {
      note("is " + over + " px wider than the window");
    }
  }

  /** All that was found, with the name of the page each. */
  List<String> problems() {
    return problems;
  }
}
