package io.charchub.acceptance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * What every page of the admin keeps: checks A05 to A10, over a page of each kind ({@link
 * AdminKind}). The pages are walked through once for each language; the tests read what was seen.
 */
class AdminPagesTest extends AdminTest {
  /** Puts something wrong for each check into a page. */
  private static final String FAULTS =
      """
      () => {
        document.body.setAttribute('style', 'color: red');
        document.querySelector('main').insertAdjacentHTML('beforeend',
            '<img src="/no.png"><svg width="3000" height="1"></svg>');
        document.querySelector('a.skip').remove();
        document.documentElement.lang = 'xx';
      }
      """;

  private static final String HEADER = "content-security-policy";

  private final Map<String, AdminEyes> walks = new HashMap<>();

  private AdminEyes walk(String language) {
    return walks.computeIfAbsent(language, this::walked);
  }

  private AdminEyes walked(String language) {
    AdminEyes eyes = new AdminEyes(language, blog.base());
    Map<String, Page> people = new HashMap<>();
    for (AdminKind kind : AdminKind.all(language)) {
      look(
          eyes,
          kind,
          people.computeIfAbsent(
              kind.user(), user -> eyes.watch(person(user, language)).newPage()));
    }
    return eyes;
  }

  private static void look(AdminEyes eyes, AdminKind kind, Page page) {
    AtomicReference<Response> answer = new AtomicReference<>();
    Consumer<Response> listener =
        response -> {
          if (response.request().isNavigationRequest()) {
            answer.set(response);
          }
        };
    page.onResponse(listener);
    try {
      empty(page);
      eyes.go(page, kind);
      eyes.look(kind, page, answer.get());
    } catch (PlaywrightException | AssertionError lost) {
      eyes.lost(kind, lost);
    }
    page.offResponse(listener);
  }

  /** Makes a window as a new one is, which costs more to open than a page to look at. */
  private static void empty(Page page) {
    page.mouse().move(0, 0);
    page.navigate("about:blank");
    Shape.WIDE_LIGHT.show(page);
  }

  private BrowserContext person(String user, String language) {
    return user.isEmpty() ? blog.visitor(AdminBlog.in(language)) : blog.staff(user, language);
  }

  @InBothLanguages
  void a05EveryPageHasThePolicyAndNothingBreaksIt(String language) {
    assertThat(walk(language).a05()).isEmpty();
  }

  @InBothLanguages
  void a06NothingIsStyledOrScriptedWithinAPageAndNoOtherHostIsAsked(String language) {
    assertThat(walk(language).a06()).isEmpty();
  }

  @InBothLanguages
  void a07AxeFindsNothingInLightAndInDark(String language) {
    assertThat(walk(language).a07()).isEmpty();
  }

  @InBothLanguages
  void a08NoPageIsWiderThanItsWindow(String language) {
    assertThat(walk(language).a08()).isEmpty();
  }

  @InBothLanguages
  void a09TheFirstTabIsTheWayToTheContent(String language) {
    assertThat(walk(language).a09()).isEmpty();
    assertThat(walk(language).tabbed()).isGreaterThan(20);
  }

  @InBothLanguages
  void a10PagesSayTheirLanguageAndHaveTitlesOfTheirOwn(String language) {
    assertThat(walk(language).a10()).isEmpty();
    assertThat(walk(language).seen()).isEqualTo(AdminKind.all(language).size()).isGreaterThan(40);
  }

  @InBothLanguages
  void a05a06a10EveryAddressThatALinkLeadsToKeepsThem(String language) {
    AdminCrawl crawl = AdminCrawl.of(blog.staff("admin", language), language, blog.base());
    assertThat(crawl.problems()).isEmpty();
    assertThat(crawl.pages()).hasSizeGreaterThan(100);
    Map<String, String> titles = new HashMap<>();
    crawl.pages().forEach((path, found) -> check(language, path, found, titles));
  }

  private static void check(
      String language, String path, AdminCrawl.Found found, Map<String, String> titles) {
    assertThat(found.headers()).as(path).containsEntry(HEADER, AdminEyes.POLICY);
    Document page = found.document();
    assertThat(page.select("[style], style, script:not([src])")).as(path).isEmpty();
    assertThat(page.select("[^on]")).as(path).isEmpty();
    Element html = requireNonNull(page.selectFirst("html"));
    assertThat(html.attr("lang") + " " + html.attr("dir"))
        .as(path)
        .isEqualTo(language.equals("fa") ? "fa rtl" : "en ltr");
    assertThat(page.select("h1")).as(path).hasSize(1);
    String place = path.replaceFirst("\\?.*", "");
    assertThat(titles.getOrDefault(page.title(), place))
        .as("the other page called '%s' than %s", page.title(), path)
        .isEqualTo(place);
    titles.put(page.title(), place);
  }

  @Test
  void whatIsWrongWithAPageIsSeen() {
    AdminEyes eyes = new AdminEyes("en", blog.base());
    AdminKind wrong =
        new AdminKind(
            "wrong",
            "admin",
            200,
            (page, base) -> {
              page.navigate(base + "/admin/blog/");
              page.evaluate(FAULTS);
            });
    look(eyes, wrong, eyes.watch(blog.staff("admin", "en")).newPage());
    assertThat(eyes.a05()).anyMatch(each -> each.contains("policy: style-src-attr"));
    assertThat(eyes.a06()).containsExactly("wrong: BODY style=color: red");
    assertThat(eyes.a07()).anyMatch(each -> each.contains("image-alt"));
    assertThat(eyes.a08()).isNotEmpty().allMatch(each -> each.contains("px wider"));
    assertThat(eyes.a09()).containsExactly("wrong: the first Tab goes elsewhere");
    assertThat(eyes.a10()).containsExactly("wrong: says that it is xx ltr");
  }
}
