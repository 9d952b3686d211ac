package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.ArrayList;
import java.util.List;

/**
 * Coming into the admin and going out: checks A01 to A04, and the palette, which comes from a page.
 */
class AdminEntryTest extends AdminTest {
  private static final String LOGIN = "/admin/login/";
  private static final String LIST = "/admin/blog/post/";

  private Page stranger(String language, String path) {
    Page page = blog.visitor(AdminBlog.in(language)).newPage();
    go(page, path);
    return page;
  }

  /** The status of the answer to a name and a password. */
  private int answer(Page page, String user, String password) {
    Response answer =
        page.waitForResponse(
            response -> response.request().method().equals("POST"),
            () -> AdminBlog.signIn(page, user, password));
    page.waitForLoadState();
    return answer.status();
  }

  private static Cookie session(Page page) {
    return page.context().cookies().stream()
        .filter(each -> each.name.equals("sessionid"))
        .findFirst()
        .orElseThrow();
  }

  @InBothLanguages
  void a01AWrongPasswordIsSaidFirstKeepsTheNameAndDoesNotTellWhetherThereIsSuchAUser(
      String language) {
    Page page = stranger(language, LOGIN);
    assertThat(answer(page, "admin", "not-the-password")).isEqualTo(200);
    Locator summary = page.locator("[role=alert]:focus");
    assertThat(summary.count()).as("the summary has the focus").isOne();
    assertThat(page.inputValue("main [name=username]")).isEqualTo("admin");
    assertThat(page.inputValue("main [name=password]")).isEmpty();
    String said = summary.innerText();
    picture(page, "admin-login-wrong-" + language);

    assertThat(answer(page, "nobody-at-all", "not-the-password")).isEqualTo(200);
    assertThat(page.locator("[role=alert]:focus").innerText()).isEqualTo(said);
  }

  @InBothLanguages
  void a02TheSixthWrongTryHasToWaitAndNobodyElseHas(String language) {
    Page page = stranger(language, LOGIN);
    String guessed = "guessed-" + language;
    for (int i = 0; i < 5; i++) {
      assertThat(answer(page, guessed, "wrong-" + i)).isEqualTo(200);
    }
    assertThat(answer(page, guessed, "wrong-6")).isEqualTo(429);
    assertThat(page.innerText("[role=alert]"))
        .containsPattern(language.equals("fa") ? "[۰-۹]" : "[0-9]");
    picture(page, "admin-login-wait-" + language);

    Page other = stranger(language, LOGIN);
    assertThat(answer(other, "editor", AdminBlog.PASSWORD)).isEqualTo(302);
    assertThat(other.url()).isEqualTo(blog.base() + "/admin/");
  }

  @InBothLanguages
  void a03SigningInLeadsWhereOneWantedToGoWithASessionThatNobodyKnew(String language) {
    Page page = stranger(language, LIST);
    assertThat(page.url()).endsWith("/admin/login/?next=%2Fadmin%2Fblog%2Fpost%2F");
    AdminBlog.signIn(page, "admin", AdminBlog.PASSWORD);
    assertThat(page.url()).isEqualTo(blog.base() + LIST);
    Cookie first = session(page);
    assertThat(first.httpOnly).isTrue();
    assertThat(first.sameSite).isIn(SameSiteAttribute.LAX, SameSiteAttribute.STRICT);

    go(page, LOGIN + "?next=" + LIST);
    assertThat(page.url()).as("who is in goes on").isEqualTo(blog.base() + LIST);
    Page again = page.context().newPage();
    signOut(again);
    AdminBlog.signIn(again, "admin", AdminBlog.PASSWORD);
    assertThat(session(again).value).isNotEqualTo(first.value);

    Page lured = stranger(language, LOGIN + "?next=https://example.com/");
    AdminBlog.signIn(lured, "admin", AdminBlog.PASSWORD);
    assertThat(lured.url()).isEqualTo(blog.base() + "/admin/");
  }

  private void signOut(Page page) {
    go(page, "/admin/");
    page.click("header [data-menu] summary");
    page.click("header form[action$='/logout/'] button");
    page.waitForURL(url -> url.contains(LOGIN));
  }

  @InBothLanguages
  void a04OneLeavesByAFormAndTheWayBackShowsNothingPrivate(String language) {
    Page page = stranger(language, LOGIN);
    AdminBlog.signIn(page, "admin", AdminBlog.PASSWORD);
    APIResponse asked = page.request().get(blog.base() + "/admin/logout/", RequestOptions.create());
    assertThat(asked.status()).isEqualTo(405);
    Response list = go(page, LIST);
    assertThat(list.headerValue("cache-control")).contains("no-store");
    signOut(page);
    page.goBack();
    page.goBack();
    assertThat(page.url()).contains(LOGIN);
    assertThat(page.locator("main form [name=password]").count()).isOne();
  }

  @InBothLanguages
  void whatIsTypedWhileThePaletteIsOnItsWayStandsInIt(String language) {
    Page page = page("admin", language, "/admin/");
    List<Route> held = new ArrayList<>();
    page.route("**/admin/search/", held::add);
    page.keyboard().press("Control+k");
    page.waitForCondition(() -> !held.isEmpty());
    page.keyboard().type("tag ?");
    assertThat(page.locator("dialog").count()).as("it is not there yet").isZero();

    held.get(0).resume();
    page.locator("#palette[open] input:focus").waitFor();
    page.keyboard().type("7");
    assertThat(page.inputValue("#palette input")).isEqualTo("tag ?7");
    assertThat(page.locator("dialog[open]").count()).as("and no help").isOne();
  }

  @InBothLanguages
  void whoAsksForThePaletteAfterTheirSessionEndedIsAskedToSignInAndComesToTheSearch(
      String language) {
    Page page = stranger(language, LOGIN);
    AdminBlog.signIn(page, "admin", AdminBlog.PASSWORD);
    page.waitForLoadState();
    page.context().clearCookies();
    page.keyboard().press("Control+k");
    page.waitForURL("**/admin/login/?next=%2Fadmin%2Fsearch%2F");

    AdminBlog.signIn(page, "admin", AdminBlog.PASSWORD);
    assertThat(page.url()).isEqualTo(blog.base() + "/admin/search/");
    page.waitForLoadState();
    page.keyboard().press("Control+k");
    page.locator("#palette[open] input:focus").waitFor();
  }
}
