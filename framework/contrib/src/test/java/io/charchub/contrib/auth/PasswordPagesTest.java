package io.charchub.contrib.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.mail.EmailMessage;
import io.charchub.mail.MailBackend;
import io.charchub.mail.Mailer;
import io.charchub.mail.MemoryBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changing a password, and setting a new one by mail. */
class PasswordPagesTest {
  private static final String OLD = "kelid-5271-noor";
  private static final String NEW = "چهار تیر چوبی";

  @TempDir Path folder;
  private AuthSite site;

  @BeforeEach
  void aSiteWithOneUser() throws IOException {
    site = new AuthSite(folder, "");
    User.objects.createUser("ali", "Ali@example.com", OLD);
  }

  @AfterEach
  void close() {
    site.close();
  }

  private Browser loggedIn(String password) throws IOException, InterruptedException {
    Browser browser = site.browser();
    browser.get("/accounts/login/");
    browser.submit(Map.of("username", "ali", "password", password));
    return browser;
  }

  @Test
  void aChangedPasswordEndsEveryOtherSession() throws Exception {
    Browser here = loggedIn(OLD);
    Browser there = loggedIn(OLD);
    here.get("/accounts/password_change/");
    here.submit(Map.of("old_password", OLD, "new_password1", NEW, "new_password2", NEW));

    assertThat(here.place()).isEqualTo("/accounts/password_change/done/");
    assertThat(here.get("/").text()).isEqualTo("ali");
    assertThat(there.get("/").text()).isEqualTo("nobody");
    assertThat(loggedIn(OLD).get("/").text()).isEqualTo("nobody");
    assertThat(loggedIn(NEW).get("/").text()).isEqualTo("ali");
  }

  @Test
  void whatIsWrongWithANewPasswordIsSaidAtItsField() throws Exception {
    Browser browser = loggedIn(OLD);
    Map<Map<String, String>, String> wrong =
        Map.of(
            Map.of("old_password", "x", "new_password1", NEW, "new_password2", NEW),
            "old_password: This is not your old password. Type it again.",
            Map.of("old_password", OLD, "new_password1", NEW, "new_password2", NEW + " "),
            "new_password2: The two passwords differ.",
            Map.of("old_password", OLD, "new_password1", "a1b2", "new_password2", "a1b2"),
            "new_password2: This password is too short. It must have at least 8 characters.",
            Map.of(
                "old_password", OLD, "new_password1", "۱۲۳۴۵۶۷۸۹۰", "new_password2", "۱۲۳۴۵۶۷۸۹۰"),
            "new_password2: This password is made of digits alone.",
            Map.of("old_password", OLD, "new_password1", "Password1", "new_password2", "Password1"),
            "new_password2: Very many people have this password.",
            Map.of(
                "old_password",
                OLD,
                "new_password1",
                "ali@example",
                "new_password2",
                "ali@example"),
            "new_password2: The password is too much like the e-mail address.");
    for (Map.Entry<Map<String, String>, String> each : wrong.entrySet()) {
      browser.get("/accounts/password_change/");
      Document page = browser.submit(each.getKey());
      String field = each.getValue().substring(0, each.getValue().indexOf(':'));
      assertThat(field + ": " + page.select("#id_" + field + "_error").text())
          .isEqualTo(each.getValue());
    }
    assertThat(loggedIn(OLD).get("/").text()).isEqualTo("ali");
  }

  @Test
  void changingAPasswordNeedsALogIn() throws Exception {
    Browser browser = site.browser();
    browser.get("/accounts/password_change/");
    assertThat(browser.place()).startsWith("/accounts/login/?next=");
  }

  private List<EmailMessage> mailAfterAsking(String address) throws Exception {
    Browser browser = site.browser();
    browser.get("/accounts/password_reset/");
    browser.submit(Map.of("email", address));
    assertThat(browser.place()).isEqualTo("/accounts/password_reset/done/");
    site.project.services().get(Mailer.class).awaitSent(Duration.ofSeconds(10));
    return ((MemoryBackend) site.project.services().get(MailBackend.class)).outbox();
  }

  private static String link(EmailMessage message) {
    Matcher found = Pattern.compile("http://127.0.0.1:\\d+(/\\S+)").matcher(message.text());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void aLinkByMailSetsANewPasswordOnce() throws Exception {
    List<EmailMessage> mail = mailAfterAsking("ali@EXAMPLE.com");
    assertThat(mail).hasSize(1);
    assertThat(mail.get(0).to()).containsExactly("Ali@example.com");
    assertThat(mail.get(0).text()).contains("is ali.").doesNotContain(OLD);
    String link = link(mail.get(0));

    Browser browser = site.browser();
    browser.get(link);
    assertThat(browser.place()).endsWith("/set-password/");
    browser.submit(Map.of("new_password1", NEW, "new_password2", NEW));
    assertThat(browser.place()).isEqualTo("/accounts/reset/done/");
    assertThat(loggedIn(NEW).get("/").text()).isEqualTo("ali");

    assertThat(site.browser().get(link).text()).contains("This link does not work any more");
  }

  @Test
  void nobodyLearnsWhetherAnAccountHasAnAddress() throws Exception {
    assertThat(mailAfterAsking("nobody@example.com")).isEmpty();
    User away = User.objects.createUser("away", "away@example.com", OLD);
    away.isActive = false;
    away.save();
    User.objects.createUser("robot", "robot@example.com", null);
    assertThat(mailAfterAsking("away@example.com")).isEmpty();
    assertThat(mailAfterAsking("robot@example.com")).isEmpty();
  }

  @Test
  void brokenLinksAreAnsweredWithAPage() throws Exception {
    for (String path :
        List.of(
            "MQ/set-password",
            "MQ/abc-def",
            "!!/abc-def",
            "OTk/a-b",
            "MQ/-",
            "MQ/zzzzzzzzzzzz-0",
            "x/" + "a".repeat(3000))) {
      Browser browser = site.browser();
      Document page = browser.get("/accounts/reset/" + path + "/");
      assertThat(browser.status()).as(path).isEqualTo(200);
      assertThat(page.text()).contains("This link does not work any more");
    }
  }

  @Test
  void aLogInMakesTheLinkWorthless() throws Exception {
    String link = link(mailAfterAsking("ali@example.com").get(0));
    loggedIn(OLD);
    assertThat(site.browser().get(link).text()).contains("This link does not work any more");
  }
}
