package blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.auth.User;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an account says of language and time zone holds wherever its owner signs in. */
class PreferencesTest {
  @TempDir Path folder;
  private BlogSite site;

  @BeforeEach
  void serve() throws Exception {
    site = new BlogSite(folder);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private Visitor signedIn(String name) throws Exception {
    Visitor visitor = site.visitor();
    visitor.get("/accounts/login/");
    visitor.submit(Map.of("username", name, "password", Visitor.PASSWORD));
    return visitor;
  }

  private static String language(Document page) {
    return page.select("html").attr("lang");
  }

  @Test
  void theLanguageThatWasChosenIsThereOnAnotherDevice() throws Exception {
    Visitor here = site.member("parvin");
    here.get("/accounts/preferences/");
    here.submit(Map.of("language", "fa", "timeZone", ""));
    assertThat(here.place()).isEqualTo("/accounts/preferences/");
    assertThat(here.text()).contains("برگزیدهٔ شما نگه داشته شد.");
    assertThat(language(here.get("/"))).isEqualTo("fa");

    assertThat(language(site.visitor().get("/"))).as("of nobody else").isEqualTo("en");
    Visitor there = signedIn("parvin");
    assertThat(language(there.get("/"))).isEqualTo("fa");
    there.get("/accounts/preferences/");
    there.submit(Map.of("language", "", "timeZone", ""));
    assertThat(language(there.get("/"))).isEqualTo("en");
  }

  @Test
  void theSwitchOfThePageIsRememberedByTheAccount() throws Exception {
    Visitor here = site.member("parvin");
    here.get("/");
    here.submit("form.language", Map.of("language", "fa"));
    assertThat(language(here.get("/"))).isEqualTo("fa");
    assertThat(Preference.objects.get().language).isEqualTo("fa");
    assertThat(language(signedIn("parvin").get("/search/?q=x"))).isEqualTo("fa");
  }

  @Test
  void theTimeZoneThatWasChosenDecidesTheDayOfAPost() throws Exception {
    Post post = Post.objects.published().filter("language", "en").first().orElseThrow();
    post.publishedAt = Instant.parse("2025-06-10T21:30:00Z");
    post.save();
    Visitor here = site.member("parvin");
    assertThat(here.get(post.url()).select("article time").first().text())
        .as("in Tehran")
        .contains("June 11");
    here.get("/accounts/preferences/");
    here.submit(Map.of("language", "", "timeZone", "America/New_York"));
    assertThat(here.get(post.url()).select("article time").first().text()).contains("June 10");
    assertThat(signedIn("parvin").get(post.url()).select("article time").first().text())
        .contains("June 10");
  }

  @Test
  void whatIsNoLanguageAndNoPlaceIsRefused() throws Exception {
    Visitor here = site.member("parvin");
    here.get("/accounts/preferences/");
    Document page = here.submit(Map.of("language", "tlh", "timeZone", "Mars/Olympus"));
    assertThat(page.select("[aria-invalid=true]").eachAttr("name"))
        .containsExactly("language", "timeZone");
    assertThat(Preference.objects.count()).isZero();
  }

  @Test
  void aPageCostsNoQueryMoreForIt() throws Exception {
    Visitor here = site.member("parvin");
    here.get("/");
    int before = site.queriesOf(() -> here.get("/search/?q=x")).size();
    here.get("/accounts/preferences/");
    here.submit(Map.of("language", "fa", "timeZone", "Asia/Tehran"));
    here.get("/");
    assertThat(site.queriesOf(() -> here.get("/search/?q=x")).size()).isEqualTo(before);
  }

  @Test
  void thePageIsForWhoIsSignedIn() throws Exception {
    Visitor stranger = site.visitor();
    stranger.get("/accounts/preferences/");
    assertThat(stranger.place()).startsWith("/accounts/login/");
  }

  @Test
  void oneAddressMakesTwentyAccountsInAnHourAndNoMore() throws Exception {
    for (int i = 0; i < 20; i++) {
      site.member("member" + (char) ('a' + i));
    }
    long made = User.objects.count();
    Visitor visitor = site.visitor();
    visitor.get("/accounts/signup/");
    Document page =
        visitor.submit(
            Map.of(
                "username",
                "onemore",
                "email",
                "onemore@example.com",
                "password1",
                Visitor.PASSWORD,
                "password2",
                Visitor.PASSWORD));
    assertThat(visitor.status()).isEqualTo(429);
    assertThat(visitor.header("Retry-After")).contains("3600");
    assertThat(page.select("#id_username").val()).isEqualTo("onemore");
    assertThat(page.text()).contains("Too many accounts were made from your address.");
    assertThat(User.objects.count()).isEqualTo(made);
    assertThat(visitor.name()).isEmpty();
  }
}
