package io.charchub.contrib.flatpages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.contrib.auth.User;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.LiveServer;
import io.charchub.testing.OverrideSettings;
import io.charchub.testing.TestResponse;
import io.charchub.validation.ValidationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that editors wrote, as visitors get them, over a socket. */
@CharchubTest(project = "src/test/projects/pages")
class FlatPagesTest {
  private Client client;

  @BeforeEach
  void aVisitor(LiveServer server) {
    client = server.client();
  }

  private static FlatPage page(String url, String title, String content) {
    FlatPage page = new FlatPage();
    page.url = url;
    page.title = title;
    page.content = content;
    page.fullClean();
    page.save();
    return page;
  }

  @Test
  void aPageIsShownWhereTheSiteHasNoOther() {
    page("/about/", "درباره & us", "<p>We <b>read</b>.</p>");
    TestResponse answer = client.get("/about/").assertStatus(200);
    assertThat(answer.html().select("h1").text()).isEqualTo("درباره & us");
    answer.assertContains("<p>We <b>read</b>.</p>");
    client.get("/about/more/").assertStatus(404);
  }

  @Test
  void itCarriesTheHeadersOfEveryPage() {
    page("/about/", "About", "");
    assertThat(client.get("/about/").header("Content-Security-Policy").orElse(""))
        .contains("script-src");
  }

  @Test
  void anAddressWithoutItsLastSlashIsLedToThePage() {
    page("/about/", "About", "");
    assertThat(client.get("/about?x=1").assertStatus(301).location()).contains("/about/?x=1");
  }

  @Test
  @OverrideSettings("APPEND_SLASH=false")
  void whereNoSlashIsAppendedOnlyTheAddressItselfIsAPage() {
    page("/about/", "About", "");
    page("/terms.txt", "Terms", "");
    client.get("/about").assertStatus(404);
    client.get("/terms.txt").assertStatus(200);
  }

  @Test
  void aPageForUsersAsksWhoOneIs() {
    FlatPage secret = page("/members/", "For members", "<p>Inside</p>");
    secret.registrationRequired = true;
    secret.save();
    assertThat(client.get("/members/").assertStatus(302).location())
        .contains("/accounts/login/?next=%2Fmembers%2F");
    client.forceLogin(User.objects.createUser("ali", "ali@example.com", "kelid-5271-noor"));
    client
        .get("/members/")
        .assertContains("<p>Inside</p>")
        .assertHeader("Cache-Control", "no-store, private");
  }

  @Test
  void aPageMayNameItsTemplateAndOneThatIsNotThereIsTheUsualOne() {
    FlatPage contact = page("/contact/", "Write <to> us", "<p>Here</p>");
    contact.templateName = "flatpages/contact.ftlh";
    contact.save();
    client
        .get("/contact/")
        .assertContains("<p class=\"contact\">Write &lt;to&gt; us</p><p>Here</p>");
    contact.templateName = "flatpages/gone.ftlh";
    contact.save();
    client.get("/contact/").assertContains("<h1>Write &lt;to&gt; us</h1>");
  }

  @Test
  void menusListWhatTheVisitorMaySee() {
    page("/help/start/", "Start", "");
    FlatPage secret = page("/help/more/", "More", "");
    secret.registrationRequired = true;
    secret.save();
    page("/about/", "About", "");
    assertThat(client.get("/").text().strip()).isEqualTo("[/about/][/help/start/]|[Start]");
    client.forceLogin(User.objects.createUser("ali", "ali@example.com", "kelid-5271-noor"));
    assertThat(client.get("/").text().strip())
        .isEqualTo("[/about/][/help/more/][/help/start/]|[More][Start]");
  }

  @Test
  void theMapOfTheSiteHasThePagesForEverybody() {
    page("/about/", "About", "");
    FlatPage secret = page("/members/", "Members", "");
    secret.registrationRequired = true;
    secret.save();
    client.get("/sitemap.xml").assertContains("/about/</loc>").assertNotContains("/members/");
  }

  @Test
  void editorsWritePagesAndRedirectsInTheAdmin(Client inside) {
    inside.forceLogin(User.objects.createSuperuser("root", "root@example.com", "kelid-5271-noor"));
    inside
        .get("/admin/flatpages/flatpage/add/")
        .form("#main-form")
        .set("url", "/about/")
        .set("title", "About us")
        .set("content", "<p>We read.</p>")
        .submit("_save")
        .assertRedirects("/admin/flatpages/flatpage/");
    client.get("/about/").assertContains("<h1>About us</h1>").assertContains("<p>We read.</p>");
    inside.get("/admin/flatpages/flatpage/?q=about").assertContains("About us");
    inside
        .get("/admin/redirects/redirect/add/")
        .form("#main-form")
        .set("oldPath", "/who-we-are/")
        .set("newPath", "/about/")
        .submit("_save")
        .assertRedirects("/admin/redirects/redirect/");
    assertThat(client.get("/who-we-are/").assertStatus(301).location()).contains("/about/");
  }

  @Test
  void aRouteMayLeadToThemToo() {
    page("/terms/", "Terms", "");
    client.get("/shop/terms/").assertStatus(200).assertContains("<h1>Terms</h1>");
    client.get("/shop/nothing/").assertStatus(404);
  }

  @Test
  void aPageTakesOneQueryAndNoneWhereItCannotBe(Client inside) {
    page("/about/", "About", "");
    assertThat(inside.get("/shop/about/").queries()).hasSize(1);
    assertThat(inside.get("/about/").queries()).as("a redirect is looked for first").hasSize(2);
    assertThat(inside.get("/").queries()).hasSize(2);
    assertThat(inside.get("/" + "x".repeat(300) + "/").assertStatus(404).queries()).isEmpty();
  }

  @Test
  void anAddressThatCannotBeAskedForIsRefused() {
    for (String wrong : new String[] {"about/", "//about/", "/about/?x", "/about/#x"}) {
      assertThatThrownBy(() -> page(wrong, "About", ""))
          .as(wrong)
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining("A path begins with one slash, and has neither ? nor #.");
    }
  }
}
