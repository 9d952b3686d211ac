package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of posts: checks A12 to A19, A22 and A23. How many queries it takes is counted by the
 * blog's own tests.
 */
class AdminListTest extends AdminTest {
  private static final String LIST = "/admin/blog/post/";
  private static final String ROWS = "table.list tbody tr";
  private static final String NAMES = ROWS + " th[scope=row]";

  private static List<String> names(Page page) {
    return page.locator(NAMES).allInnerTexts().stream().map(String::strip).toList();
  }

  /** The keys of the rows that are shown. */
  private static List<?> keys(Page page) {
    return (List<?>)
        page.locator(NAMES + " a")
            .evaluateAll("all => all.map(each => each.pathname.match(/(\\d+)\\/change/)[1])");
  }

  /** Searches; a machine that is busy may have stopped it once, and said so. */
  private Page search(String language, String list, String words) {
    Page page = page("admin", language, list);
    for (int tries = 0; tries < 3; tries++) {
      page.fill("#q", words);
      page.locator("#q").press("Enter");
      page.waitForURL(url -> url.contains("q="));
      if (page.locator("main .empty[role=alert]").count() == 0) {
        break;
      }
    }
    return page;
  }

  private static String decoded(String address) {
    return URLDecoder.decode(address, StandardCharsets.UTF_8);
  }

  @InBothLanguages
  void a12TheListShows100Rows(String language) {
    Page page = page("admin", language, LIST);
    assertThat(page.locator(ROWS).count()).isEqualTo(100);
    assertThat(page.locator(NAMES + " a").count()).isEqualTo(100);
    picture(page, "admin-list-" + language + "-1280");
  }

  @InBothLanguages
  void a13CountsPagesAndDatesAreWrittenAsTheLanguageWritesThem(String language) {
    // Of the first page the demo's post of the year 2099 is a row.
    Page page = page("admin", language, LIST + "?p=2");
    boolean persian = language.equals("fa");
    String digits = persian ? "[۰-۹٬]+" : "[0-9,]+";
    String others = persian ? "[0-9]" : "[۰-۹]";
    assertThat(page.innerText(".counted")).containsPattern(digits).doesNotContainPattern(others);
    assertThat(page.innerText(".pages")).containsPattern(digits).doesNotContainPattern(others);
    Locator time = page.locator(ROWS + " time").first();
    assertThat(time.getAttribute("datetime")).matches("\\d{4}-\\d\\d-\\d\\d(T.*)?");
    assertThat(time.innerText()).containsPattern(persian ? "۱۴۰[0-9۰-۹]" : "202\\d");
    for (Locator link : page.locator("main a[href]").all()) {
      String query = decoded(link.getAttribute("href"));
      assertThat(query).doesNotContainPattern("[۰-۹]");
    }
  }

  @InBothLanguages
  void a14OneSortsByTitleUpwardsAndThenDownwards(String language) {
    Page page = page("admin", language, LIST);
    String ordered = "SELECT title FROM blog_post ORDER BY title";
    page.locator("thead th[scope=col] a").first().click();
    assertThat(page.locator("thead th[scope=col]").first().getAttribute("aria-sort"))
        .isEqualTo("ascending");
    assertThat(names(page)).isEqualTo(blog.rows().of(ordered + " LIMIT 100"));
    page.locator("thead th[scope=col] a").first().click();
    assertThat(page.locator("thead th[scope=col]").first().getAttribute("aria-sort"))
        .isEqualTo("descending");
    assertThat(names(page)).isEqualTo(blog.rows().of(ordered + " DESC LIMIT 100"));
  }

  @InBothLanguages
  void a15FiltersAreAppliedTogetherAndTakenAwayOneByOne(String language) {
    Page page = page("admin", language, LIST);
    List<String> visited = new ArrayList<>();
    page.onFrameNavigated(frame -> visited.add(frame.url()));
    page.selectOption("[data-filters] select[name^=status]", "published");
    page.selectOption("[data-filters] select[name^=category]", "12");
    page.click("[data-filters] button.primary");
    assertThat(visited).hasSize(1);
    assertThat(page.locator(".chips .chip").count()).isEqualTo(2);
    assertThat(page.locator(ROWS).count()).isPositive();
    picture(page, "admin-list-filtered-" + language);
    page.locator(".chips .chip").first().click();
    assertThat(page.locator(".chips .chip").count()).isOne();
    assertThat(page.url()).contains("category").doesNotContain("status");
    assertThat(page.inputValue("[data-filters] select[name^=category]")).isEqualTo("12");
  }

  @InBothLanguages
  void a16SearchFindsWhatMatchesAndKeepsWhatWasTyped(String language) {
    Page page = search(language, LIST, "نمونه");
    assertThat(names(page)).isNotEmpty().allMatch(each -> each.contains("نمونه"));
    assertThat(page.inputValue("#q")).isEqualTo("نمونه");
    assertThat(page.getAttribute("#q", "dir")).isEqualTo("auto");
  }

  @InBothLanguages
  void a16AnArabicKeyboardFindsWhatAPersianOneWrote(String language) {
    blog.rows().change("UPDATE blog_post SET title = 'کتابِ یک‌ساله' WHERE id = 777");
    Page page = search(language, LIST + "?category=28", "كتاب يك ساله");
    assertThat(names(page)).containsExactly("کتابِ یک‌ساله");
  }

  @InBothLanguages
  void a17WhereNothingMatchesOneCanClearTheFilters(String language) {
    Page page = page("admin", language, LIST + "?q=zzzz-nothing");
    assertThat(page.locator(ROWS).count()).isZero();
    picture(page, "admin-list-nothing-" + language);
    page.click("main .empty a");
    assertThat(page.url()).doesNotContain("zzzz");
    assertThat(page.locator(ROWS).count()).isEqualTo(100);
  }

  @InBothLanguages
  void a18AfterSavingARowOneIsWhereOneWas(String language) {
    Page page = page("admin", language, LIST);
    page.selectOption("[data-filters] select[name^=status]", "published");
    page.click("[data-filters] button.primary");
    page.click(".pages a[rel=next]");
    String before = page.url();
    page.evaluate("() => scrollTo(0, 1500)");
    Locator link = page.locator(NAMES + " a").nth(40);
    link.scrollIntoViewIfNeeded();
    double scroll = ((Number) page.evaluate("() => scrollY")).doubleValue();
    link.click();
    page.waitForURL(url -> url.contains("/change/"));
    page.click("main [data-save]");
    page.waitForURL(url -> !url.contains("/change/"));
    assertThat(page.url()).isEqualTo(before);
    double after = ((Number) page.evaluate("() => scrollY")).doubleValue();
    assertThat(Math.abs(after - scroll))
        .as("scrolled %s and now %s", scroll, after)
        .isLessThan(120);
  }

  @InBothLanguages
  void a19TheWayBackFromTheSecondPageIsTheFirst(String language) {
    Page page = page("admin", language, LIST);
    List<?> first = keys(page);
    page.click(".pages a[rel=next]");
    assertThat(keys(page)).isNotEqualTo(first);
    page.goBack();
    assertThat(keys(page)).isEqualTo(first);
  }

  @InBothLanguages
  void a22OneWalksByTheCalendarOfTheLanguageAndDaysBeginAtMidnightInTehran(String language) {
    boolean persian = language.equals("fa");
    // The last instant before a month of each calendar, its first, its last, and the next.
    String[] bounds =
        persian
            ? new String[] {"2025-05-21 20:30:00", "2025-06-21 20:30:00"}
            : new String[] {"2025-05-31 20:30:00", "2025-06-30 20:30:00"};
    blog.rows()
        .changeAll(
            List.of(
                "UPDATE blog_post SET published_at = datetime('%s', '-1 second') WHERE id = 901"
                    .formatted(bounds[0]),
                "UPDATE blog_post SET published_at = '%s' WHERE id = 902".formatted(bounds[0]),
                "UPDATE blog_post SET published_at = datetime('%s', '-1 second') WHERE id = 903"
                    .formatted(bounds[1]),
                "UPDATE blog_post SET published_at = '%s' WHERE id = 904".formatted(bounds[1])));
    Page page = page("admin", language, LIST);
    assertThat(page.locator("nav.drill").getAttribute("aria-label"))
        .isEqualTo(persian ? "زمان انتشار" : "Published at");
    drill(page, persian ? "۱۴۰۴" : "2025");
    drill(page, persian ? "خرداد" : "June");
    List<String> wanted =
        blog.rows()
            .of(
                "SELECT id FROM blog_post WHERE published_at >= '%s' AND published_at < '%s'"
                    .formatted(bounds[0], bounds[1]));
    assertThat(wanted).contains("902", "903").doesNotContain("901", "904");
    picture(page, "admin-list-month-" + language);
    List<String> found = new ArrayList<>();
    keys(page).forEach(key -> found.add(key.toString()));
    while (page.locator(".pages a[rel=next]").count() > 0) {
      page.click(".pages a[rel=next]");
      keys(page).forEach(key -> found.add(key.toString()));
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(wanted);
  }

  private static void drill(Page page, String label) {
    page.locator("nav.drill a", new Page.LocatorOptions().setHasText(label)).first().click();
    page.locator("nav.drill strong", new Page.LocatorOptions().setHasText(label)).waitFor();
  }

  @InBothLanguages
  void a23OnAPhoneEachRowIsACardWithItsLabels(String language) {
    Page page = blog.staff("admin", AdminBlog.in(language).setViewportSize(390, 844)).newPage();
    go(page, LIST);
    Locator row = page.locator(ROWS).first();
    assertThat(row.evaluate("each => getComputedStyle(each).display")).isNotEqualTo("table-row");
    Object label =
        row.locator("td[data-label]")
            .first()
            .evaluate("each => getComputedStyle(each, '::before').content");
    assertThat(label.toString())
        .contains(row.locator("td[data-label]").first().getAttribute("data-label"));
    assertThat(page.locator(NAMES).first().boundingBox().y).isLessThan(900);
    picture(page, "admin-list-" + language + "-390");
  }
}
