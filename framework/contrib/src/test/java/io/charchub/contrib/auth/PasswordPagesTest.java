package io.charchub.contrib.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.mail.EmailMessage;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.Outbox;
import io.charchub.testing.TestResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changing a password, and setting a new one by mail. */
@CharchubTest(project = "src/test/projects/members")
class PasswordPagesTest {
  private static final String OLD = "kelid-5271-noor";
  private static final String NEW = "چهار تیر چوبی";

  @BeforeEach
  void aUserAndAVisitorWhoNeedsTokens(Client client) {
    User.objects.createUser("ali", "Ali@example.com", OLD);
    client.checkCsrf();
  }

  private static String whoLogsIn(Client client, String password) {
    client.get("/accounts/login/").form().set("username", "ali").set("password", password).submit();
    return client.get("/").text();
  }

  @Test
  void aChangedPasswordEndsEveryOtherSession(Client here) {
    Client there = here.another();
    assertThat(whoLogsIn(here, OLD)).isEqualTo("ali");
    assertThat(whoLogsIn(there, OLD)).isEqualTo("ali");
    here.get("/accounts/password_change/")
        .form()
        .set(Map.of("old_password", OLD, "new_password1", NEW, "new_password2", NEW))
        .submit()
        .assertRedirects("/accounts/password_change/done/");

    assertThat(here.get("/").text()).isEqualTo("ali");
    assertThat(there.get("/").text()).isEqualTo("nobody");
    assertThat(whoLogsIn(here.another(), OLD)).isEqualTo("nobody");
    assertThat(whoLogsIn(here.another(), NEW)).isEqualTo("ali");
  }

  @Test
  void whatIsWrongWithANewPasswordIsSaidAtItsField(Client client) {
    whoLogsIn(client, OLD);
    wrong(client, "x", NEW, NEW)
        .assertFormError("form", "old_password", "This is not your old password. Type it again.");
    wrong(client, OLD, NEW, NEW + " ")
        .assertFormError("form", "new_password2", "The two passwords differ.");
    wrong(client, OLD, "a1b2", "a1b2")
        .assertFormError(
            "form",
            "new_password2",
            "This password is too short. It must have at least 8 characters.");
    wrong(client, OLD, "۱۲۳۴۵۶۷۸۹۰", "۱۲۳۴۵۶۷۸۹۰")
        .assertFormError("form", "new_password2", "This password is made of digits alone.");
    wrong(client, OLD, "Password1", "Password1")
        .assertFormError("form", "new_password2", "Very many people have this password.");
    TestResponse page =
        wrong(client, OLD, "ali@example", "ali@example")
            .assertFormError(
                "form", "new_password2", "The password is too much like the e-mail address.");

    assertThat(page.html().select("#id_new_password2_error").text())
        .isEqualTo("The password is too much like the e-mail address.");
    assertThat(whoLogsIn(client.another(), OLD)).isEqualTo("ali");
  }

  private static TestResponse wrong(Client client, String old, String first, String second) {
    return client
        .get("/accounts/password_change/")
        .form()
        .set(Map.of("old_password", old, "new_password1", first, "new_password2", second))
        .submit()
        .assertStatus(200);
  }

  @Test
  void changingAPasswordNeedsALogIn(Client client) {
    client
        .get("/accounts/password_change/")
        .assertRedirects("/accounts/login/?next=%2Faccounts%2Fpassword_change%2F");
  }

  private static List<EmailMessage> mailAfterAsking(Client client, Outbox outbox, String address) {
    client
        .get("/accounts/password_reset/")
        .form()
        .set("email", address)
        .submit()
        .assertRedirects("/accounts/password_reset/done/");
    return outbox.messages();
  }

  private static String link(EmailMessage message) {
    Matcher found = Pattern.compile("http://testserver(/\\S+)").matcher(message.text());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void aLinkByMailSetsANewPasswordOnce(Client client, Outbox outbox) {
    mailAfterAsking(client, outbox, "ali@EXAMPLE.com");
    assertThat(outbox.only().to()).containsExactly("Ali@example.com");
    assertThat(outbox.only().text()).contains("is ali.").doesNotContain(OLD);
    String link = link(outbox.only());

    TestResponse page = client.another().get(link).follow();
    assertThat(page.address()).endsWith("/set-password/");
    page.form()
        .set("new_password1", NEW)
        .set("new_password2", NEW)
        .submit()
        .assertRedirects("/accounts/reset/done/");
    assertThat(whoLogsIn(client, NEW)).isEqualTo("ali");

    client.another().get(link).assertContains("This link does not work any more");
  }

  @Test
  void nobodyLearnsWhetherAnAccountHasAnAddress(Client client, Outbox outbox) {
    assertThat(mailAfterAsking(client, outbox, "nobody@example.com")).isEmpty();
    User away = User.objects.createUser("away", "away@example.com", OLD);
    away.isActive = false;
    away.save();
    User.objects.createUser("robot", "robot@example.com", null);
    assertThat(mailAfterAsking(client, outbox, "away@example.com")).isEmpty();
    assertThat(mailAfterAsking(client, outbox, "robot@example.com")).isEmpty();
  }

  @Test
  void brokenLinksAreAnsweredWithAPage(Client client) {
    for (String path :
        List.of(
            "MQ/set-password",
            "MQ/abc-def",
            "!!/abc-def",
            "OTk/a-b",
            "MQ/-",
            "MQ/zzzzzzzzzzzz-0",
            "x/" + "a".repeat(3000))) {
      client
          .get("/accounts/reset/" + path + "/")
          .assertContains("This link does not work any more");
    }
  }

  @Test
  void aLogInMakesTheLinkWorthless(Client client, Outbox outbox) {
    String link = link(mailAfterAsking(client, outbox, "ali@example.com").get(0));
    assertThat(whoLogsIn(client.another(), OLD)).isEqualTo("ali");
    client.get(link).assertContains("This link does not work any more");
  }
}
