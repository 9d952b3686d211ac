package io.charchub.acceptance;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks at pages of the admin in one language, and notes what breaks checks A05 to A10. */
final class AdminEyes {
  /** What every page of the admin is sent with. */
  static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** Attributes and elements that a page may not have, one line each. */
  private static final String INLINE =
      """
      () => [...document.querySelectorAll('*')].flatMap(each => [
          ...[...each.attributes].filter(one => one.name === 'style' || one.name.startsWith('on'))
              .map(one => each.tagName + ' ' + one.name + '=' + one.value),
          ...(each.matches('style, script:not([src], [type="application/json"])')
              ? [each.outerHTML.slice(0, 100)] : [])])
      """;

  private final String language;
  private final String base;
  private final Map<BrowserContext, Watched> watched = new LinkedHashMap<>();
  private final Map<String, String> titles = new HashMap<>();
  private final List<String> headers = new ArrayList<>();
  private final List<String> inline = new ArrayList<>();
  private final List<String> skips = new ArrayList<>();
  private final List<String> named = new ArrayList<>();
  private int seen;
  private int tabbed;

  AdminEyes(String language, String base) {
    this.language = language;
    this.base = base;
  }

  /** Watches every page of {@code context} from now on. */
  BrowserContext watch(BrowserContext context) {
    watched.put(context, new Watched(context, base));
    return context;
  }

  /** What is seen from now on is of this page. */
  void go(Page page, AdminKind kind) {
    requireNonNull(watched.get(page.context())).at(kind.name(), kind.status());
    kind.way().go(page, base);
    page.waitForLoadState();
  }

  /**
   * Looks at a page as it stands.
   *
   * @param answer what the server sent it with
   */
  void look(AdminKind kind, Page page, Response answer) {
    seen++;
    if (answer.status() != kind.status()) {
      headers.add(kind.name() + ": answers " + answer.status());
    }
    String policy = answer.headers().get("content-security-policy");
    if (!POLICY.equals(policy)) {
      headers.add(kind.name() + ": " + policy);
    }
    for (Object line : (List<?>) page.evaluate(INLINE)) {
      inline.add(kind.name() + ": " + line);
    }
    name(kind, page);
    skip(kind, page);
    show(kind, page, answer.request().method().equals("GET"));
  }

  /** Notes that the way to a page did not lead there. */
  void lost(AdminKind kind, Throwable why) {
    headers.add(kind.name() + " is not to be found: " + why);
  }

  /** A10: the language, its direction, and a title that no other place has. */
  private void name(AdminKind kind, Page page) {
    String html =
        (String) page.evaluate("() => document.documentElement.lang + ' ' + document.dir");
    if (!html.equals(language.equals("fa") ? "fa rtl" : "en ltr")) {
      named.add(kind.name() + ": says that it is " + html);
    }
    String place = URI.create(page.url()).getPath();
    String other = titles.putIfAbsent(page.title(), place);
    if (page.title().isBlank() || (other != null && !other.equals(place))) {
      named.add(kind.name() + ": '" + page.title() + "' is the title of " + other + " too");
    }
  }

  /** A09: where nothing has asked to be read first, the first Tab is the way to the content. */
  private void skip(AdminKind kind, Page page) {
    if ((boolean) page.evaluate("() => document.activeElement !== document.body")) {
      return;
    }
    tabbed++;
    page.keyboard().press("Tab");
    if (page.locator("a.skip:focus").count() != 1) {
      skips.add(kind.name() + ": the first Tab goes elsewhere");
      return;
    }
    page.keyboard().press("Enter");
    if (!(boolean) page.evaluate("() => document.activeElement.closest('main') !== null")) {
      skips.add(kind.name() + ": the way to the content does not lead there");
    }
    page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }");
  }

  /**
   * A07 and A08: each page is examined wide and light in one language, narrow and dark in the
   * other, and measured at three widths in both.
   */
  private void show(AdminKind kind, Page page, boolean reading) {
    Watched eyes = requireNonNull(watched.get(page.context()));
    boolean wide = (seen % 2 == 0) == language.equals("fa");
    for (Shape shape : List.of(Shape.WIDE_LIGHT, Shape.NARROW_DARK)) {
      shape.show(page);
      if (wide == (shape == Shape.WIDE_LIGHT)) {
        eyes.look(kind.name() + " " + shape, page);
      } else {
        eyes.fits(kind.name() + " " + shape, page);
      }
    }
    Shape.PHONE.show(page);
    eyes.fits(kind.name() + " " + Shape.PHONE, page);
    if (kind.isPictured()) {
      for (Shape shape : Shape.pictured()) {
        shape.show(page);
        if (reading) {
          page.reload();
        }
        shape.picture(page, "admin-page-" + kind.name() + "-" + language);
      }
    }
  }

  /** How many pages were seen. */
  int seen() {
    return seen;
  }

  /** At how many of them the first Tab was tried. */
  int tabbed() {
    return tabbed;
  }

  /** Pages with another policy, and what a policy has kept from a page. */
  List<String> a05() {
    return with(headers, "policy: ");
  }

  /** Style and script within pages, and what was asked of other hosts. */
  List<String> a06() {
    return with(inline, "asks another host");
  }

  /** What axe finds, and errors on the console. */
  List<String> a07() {
    return watched.values().stream()
        .flatMap(each -> each.problems().stream())
        .filter(each -> !each.contains("policy: "))
        .filter(each -> !each.contains("asks another host"))
        .filter(each -> !each.contains("px wider"))
        .toList();
  }

  /** Pages that are wider than their window. */
  List<String> a08() {
    return with(List.of(), "px wider");
  }

  /** Pages without a way to their content. */
  List<String> a09() {
    return skips;
  }

  /** Pages that do not say their language, or have the title of another. */
  List<String> a10() {
    return named;
  }

  private List<String> with(List<String> own, String words) {
    List<String> all = new ArrayList<>(own);
    for (Watched each : watched.values()) {
      each.problems().stream().filter(line -> line.contains(words)).forEach(all::add);
    }
    return all;
  }
}
