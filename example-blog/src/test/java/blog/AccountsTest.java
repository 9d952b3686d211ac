package blog;

import static org.assertj.core.api.Assertions.assertThat;

import blog.BlogSite.Step;
import io.charchub.contrib.auth.User;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts on the blog, as somebody without JavaScript has them. */
class AccountsTest {
  private static final String OTHER = "چهار تیر چوبی";

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

  private Visitor signedIn(String name, String password) throws Exception {
    Visitor visitor = site.visitor();
    visitor.get("/accounts/login/");
    visitor.submit(Map.of("username", name, "password", password));
    return visitor;
  }

  @Test
  void whoSignsUpIsSignedInAndWelcomed() throws Exception {
    Visitor nasim = site.member("نسیم");
    assertThat(nasim.place()).isEqualTo("/");
    assertThat(nasim.name()).isEqualTo("نسیم");
    assertThat(nasim.text()).startsWith("Welcome, نسیم.");
    assertThat(nasim.get("/accounts/signup/").select("main form")).isEmpty();
    assertThat(nasim.place()).isEqualTo("/");
    User user = User.objects.get("username", "نسیم");
    assertThat(user.email).isEqualTo("somebody@example.com");
    assertThat(user.isStaff || user.isSuperuser).isFalse();
  }

  @Test
  void whatIsWrongWithASignUpIsSaidAtItsFieldAndNobodyIsMade() throws Exception {
    site.member("ali");
    long before = User.objects.count();
    Visitor visitor = site.visitor();
    visitor.get("/accounts/signup/");
    Document page =
        visitor.submit(
            Map.of(
                "username",
                "ALI",
                "email",
                "a".repeat(250) + "@example.com",
                "password1",
                "12345678",
                "password2",
                "12345678"));
    assertThat(page.select("#id_username_error").text())
        .isEqualTo("Somebody has this name already.");
    assertThat(page.select("[aria-invalid=true]").eachAttr("name"))
        .contains("username", "email", "password2");
    assertThat(page.select("#id_password1, #id_password2").eachAttr("value")).isEmpty();
    assertThat(User.objects.count()).isEqualTo(before);
    assertThat(visitor.name()).isEmpty();
  }

  @Test
  void logOutIsAFormAndALinkDoesNothing() throws Exception {
    Visitor ali = site.member("ali");
    ali.get("/accounts/logout/");
    assertThat(ali.status()).isEqualTo(405);
    ali.get("/");
    ali.submit(".account form", Map.of());
    assertThat(ali.place()).isEqualTo("/");
    assertThat(ali.name()).isEmpty();
    assertThat(signedIn("ali", Visitor.PASSWORD).name()).isEqualTo("ali");
  }

  @Test
  void aChangedPasswordEndsTheSessionElsewhere() throws Exception {
    Visitor here = site.member("ali");
    Visitor there = signedIn("ali", Visitor.PASSWORD);
    here.get("/accounts/password_change/");
    here.submit(
        Map.of("old_password", Visitor.PASSWORD, "new_password1", OTHER, "new_password2", OTHER));
    here.get("/");
    there.get("/");
    assertThat(here.name()).isEqualTo("ali");
    assertThat(there.name()).isEmpty();
  }

  @Test
  void aForgottenPasswordIsSetAnewByMailInTheLanguageOfThePage() throws Exception {
    site.member("ali");
    Visitor visitor = site.visitor().speaking("fa");
    visitor.get("/accounts/password_reset/");
    visitor.submit(Map.of("email", "ali@example.com"));
    assertThat(site.mail()).hasSize(1);
    String text = site.mail().get(0).text();
    assertThat(text).contains("گذرواژهٔ تازه");
    Matcher link = Pattern.compile("http://127\\.0\\.0\\.1:\\d+(/\\S+)").matcher(text);
    assertThat(link.find()).isTrue();
    visitor.get(link.group(1));
    visitor.submit(Map.of("new_password1", OTHER, "new_password2", OTHER));
    assertThat(visitor.text()).contains("گذرواژه ساخته شد");
    assertThat(signedIn("ali", OTHER).name()).isEqualTo("ali");
  }

  @Test
  void aLanguageIsChosenByAFormWithoutACookieBeforeAndComesBackToThePage() throws Exception {
    Visitor visitor = site.visitor();
    Document page = visitor.get("/search/?q=door&from=here");
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(visitor.cookie("csrftoken")).isEmpty();
    visitor.submit(".language", Map.of("language", "fa"));
    assertThat(visitor.place()).isEqualTo("/search/?q=door&from=here");
    assertThat(visitor.page().select("html").attr("dir")).isEqualTo("rtl");
    visitor.get("/post/four-beams/");
    assertThat(visitor.page().select("html").attr("lang")).isEqualTo("fa");
    assertThat(visitor.page().select("article.post").attr("lang")).isEqualTo("en");
    visitor.submit(".language", Map.of("language", "en", "next", "https://evil.example/"));
    assertThat(visitor.place()).isEqualTo("/");
    assertThat(visitor.page().select("html").attr("lang")).isEqualTo("en");
  }

  @Test
  void anonymousVisitorsCostNoQueryForASession() throws Exception {
    Visitor visitor = site.visitor();
    Step home = () -> visitor.get("/");
    home.run();
    assertThat(site.queriesOf(home))
        .hasSize(4)
        .noneMatch(sql -> sql.contains("django_session") || sql.contains("auth_user"));
  }

  @Test
  void everyPageOfAccountsStandsInTheBlogsFrameInBothLanguages() throws Exception {
    Visitor ali = site.member("ali");
    for (String path :
        List.of(
            "/accounts/login/",
            "/accounts/password_change/",
            "/accounts/password_change/done/",
            "/accounts/password_reset/",
            "/accounts/password_reset/done/",
            "/accounts/reset/MQ/x-y/",
            "/accounts/reset/done/")) {
      for (String language : List.of("en", "fa")) {
        Document page = ali.speaking(language).get(path);
        assertThat(page.select("header.masthead .brand")).as(path).hasSize(1);
        assertThat(page.select("h1")).as(path).hasSize(1);
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select(".panel").text().matches(".*[آ-ی].*"))
            .as(language + " " + path)
            .isEqualTo(language.equals("fa"));
      }
    }
  }
}
