package blog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The checks A01 to A04 of log-in and log-out, each by its number, on the blog; what of A01 and A04
 * needs a browser stands in {@code acceptance}.
 */
class LoginChecksTest {
  private static final String LOGIN = "/accounts/login/";

  @TempDir Path folder;
  private BlogSite site;

  @BeforeEach
  void serve() throws Exception {
    site = new BlogSite(folder);
    site.member("ali");
    site.member("mina");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private static Document login(Visitor visitor, String name, String password) throws Exception {
    visitor.get(LOGIN);
    return visitor.submit(Map.of("username", name, "password", password));
  }

  @Test
  void a01AWrongPasswordAndAnUnknownNameAreToldInTheSameWordsAndTheNameIsKept() throws Exception {
    for (String language : List.of("en", "fa")) {
      Visitor visitor = site.visitor().speaking(language);
      Document known = login(visitor, "ali", "wrong");
      assertThat(visitor.status()).isEqualTo(200);
      Element alert = known.selectFirst("main [role=alert]");
      assertThat(alert.text()).isNotEmpty();
      assertThat(alert.attr("tabindex")).isEqualTo("-1");
      assertThat(known.select("[autofocus]")).containsExactly(alert);
      assertThat(known.select("#id_username").val()).isEqualTo("ali");
      assertThat(known.select("#id_password").hasAttr("value")).isFalse();
      Document unknown = login(visitor, "nobody", "wrong");
      assertThat(unknown.select("main [role=alert]").text()).isEqualTo(alert.text());
      assertThat(visitor.name()).isEmpty();
    }
    assertThat(site.visitor().get(LOGIN).select("[autofocus]").attr("id")).isEqualTo("id_username");
  }

  @Test
  void a02TheSixthWrongTryIs429WithTheTimeToWaitAndNobodyElseIsAffected() throws Exception {
    Visitor visitor = site.visitor().speaking("fa");
    for (int i = 1; i <= 5; i++) {
      login(visitor, "ali", "wrong " + i);
      assertThat(visitor.status()).as("try " + i).isEqualTo(200);
    }
    Document refused = login(visitor, "ali", Visitor.PASSWORD);
    assertThat(visitor.status()).isEqualTo(429);
    assertThat(visitor.header("Retry-After"))
        .hasValueSatisfying(wait -> assertThat(Integer.parseInt(wait)).isBetween(1, 3_600));
    assertThat(refused.select("main [role=alert]").text()).matches(".*[۰-۹]+ دقیقه.*");
    assertThat(visitor.name()).isEmpty();
    Visitor mina = site.visitor();
    login(mina, "mina", Visitor.PASSWORD);
    assertThat(mina.status()).isEqualTo(200);
    assertThat(mina.name()).isEqualTo("mina");
  }

  @Test
  void a03LogInLeadsToNextUnderANewSessionWhoseCookieScriptsAndOtherSitesDoNotGet()
      throws Exception {
    Visitor visitor = site.visitor();
    Document page = visitor.get("/accounts/password_change/");
    assertThat(visitor.place()).isEqualTo(LOGIN + "?next=%2Faccounts%2Fpassword_change%2F");
    URI address = URI.create(page.baseUri());
    String planted = "a".repeat(32);
    CookieManager jar = new CookieManager();
    HttpClient client = HttpClient.newBuilder().cookieHandler(jar).build();
    HttpResponse<String> form =
        client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    HttpCookie session = new HttpCookie("sessionid", planted);
    session.setPath("/");
    session.setVersion(0);
    jar.getCookieStore().add(address, session);
    String token = Jsoup.parse(form.body()).select("main form [name=csrfmiddlewaretoken]").val();
    String next = Jsoup.parse(form.body()).select("main form [name=next]").val();
    assertThat(next).isEqualTo("/accounts/password_change/");
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "csrfmiddlewaretoken="
                            + token
                            + "&next="
                            + Visitor.encode(next)
                            + "&username=ali&password="
                            + Visitor.PASSWORD))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).contains("/accounts/password_change/");
    String cookie =
        answer.headers().allValues("Set-Cookie").stream()
            .filter(each -> each.startsWith("sessionid="))
            .findFirst()
            .orElseThrow();
    assertThat(cookie)
        .doesNotContain(planted)
        .containsIgnoringCase("; HttpOnly")
        .containsIgnoringCase("; SameSite=Lax");
  }

  @Test
  void a03ALogInWithinASessionGetsAnotherOneAndNoOtherSiteIsNext() throws Exception {
    Visitor visitor = site.visitor();
    login(visitor, "ali", Visitor.PASSWORD);
    String first = visitor.cookie("sessionid").orElseThrow();
    visitor.get(LOGIN + "?next=https://evil.example/");
    visitor.submit("main form", Map.of("username", "mina", "password", Visitor.PASSWORD));
    assertThat(visitor.place()).isEqualTo("/");
    assertThat(visitor.name()).isEqualTo("mina");
    assertThat(visitor.cookie("sessionid")).isPresent().get().isNotEqualTo(first);
  }

  @Test
  void a04LogOutIsAPostAndPrivatePagesAreKeptNowhere() throws Exception {
    Visitor ali = site.visitor();
    login(ali, "ali", Visitor.PASSWORD);
    for (String path : List.of("/accounts/password_change/", "/accounts/password_change/done/")) {
      ali.get(path);
      assertThat(ali.status()).as(path).isEqualTo(200);
      assertThat(ali.header("Cache-Control"))
          .hasValueSatisfying(value -> assertThat(value).as(path).contains("no-store"));
    }
    ali.get("/accounts/logout/");
    assertThat(ali.status()).isEqualTo(405);
    assertThat(ali.header("Allow")).contains("POST");
    ali.get("/");
    assertThat(ali.name()).isEqualTo("ali");
    ali.submit(".account form", Map.of());
    assertThat(ali.name()).isEmpty();
    ali.get("/accounts/password_change/");
    assertThat(ali.place()).startsWith(LOGIN);
  }
}
