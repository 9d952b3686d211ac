package io.charchub.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.apps.Services;
import io.charchub.http.Handler;
import io.charchub.http.Http404;
import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import io.charchub.mail.EmailMessage;
import io.charchub.mail.Mailer;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.Outbox;
import io.charchub.testing.OverrideSettings;
import io.charchub.testing.TestSite;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What those who look after a site are told by mail. */
@CharchubTest(project = "src/test/projects/board", database = false)
@OverrideSettings({
  "ADMINS=ali@example.com,sara@example.com",
  "MANAGERS=reza@example.com",
  "SERVER_EMAIL=server@example.com",
  "EMAIL_SUBJECT_PREFIX=[Board] "
})
class MailToAdminsTest {
  private static final Handler FAILING =
      request -> {
        throw new IllegalStateException("the shelf fell; password=kelid-5271");
      };

  private static void fail(Client client, String address) {
    client.raiseExceptions(false);
    client.request("GET", address).answeredBy(FAILING).assertStatus(500);
  }

  @Test
  void aFailureIsMailedToTheAdminsOnce(Client client, Outbox outbox) {
    fail(client, "/broken/?a=1");
    fail(client, "/broken/");
    EmailMessage mail = outbox.only();
    assertThat(mail.to()).containsExactly("ali@example.com", "sara@example.com");
    assertThat(mail.from()).isEqualTo("server@example.com");
    assertThat(mail.subject()).isEqualTo("[Board] ERROR: GET /broken/: IllegalStateException");
    assertThat(mail.text())
        .contains("GET /broken/")
        .contains("Request id ")
        .contains("the shelf fell")
        .contains("MailToAdminsTest")
        .doesNotContain("kelid-5271");
    try (Scope later =
        TimeZones.useClock(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(11)))) {
      fail(client, "/broken/");
    }
    outbox.assertSent(2);
  }

  @Test
  void whatIsNoFailureIsNotMailed(Client client, Outbox outbox) {
    client.raiseExceptions(false);
    client
        .request("GET", "/nothing/")
        .answeredBy(
            request -> {
              throw new Http404("not here");
            })
        .assertStatus(404);
    outbox.assertEmpty();
  }

  @Test
  @OverrideSettings("ADMINS=")
  void withoutAdminsNobodyIsTold(Client client, Outbox outbox) {
    fail(client, "/broken/");
    outbox.assertEmpty();
  }

  @Test
  void mailToAdminsHasThePrefixAndTheServersAddress(Outbox outbox) {
    Mailer mailer = Services.current().get(Mailer.class);
    assertThat(mailer.send(mailer.toAdmins("Full", "The disk is full."))).isEqualTo(1);
    EmailMessage mail = outbox.only();
    assertThat(mail.subject()).isEqualTo("[Board] Full");
    assertThat(mail.from()).isEqualTo("server@example.com");
    assertThat(mail.to()).containsExactly("ali@example.com", "sara@example.com");
  }

  @Test
  void mailToManagersGoesToThem(Outbox outbox) {
    Mailer mailer = Services.current().get(Mailer.class);
    mailer.send(mailer.toManagers("News", "A note was pinned."));
    assertThat(outbox.only().to()).containsExactly("reza@example.com");
  }

  @Test
  void sendtestemailGoesToThoseNamedAndToAdminsAndManagers(TestSite site, Outbox outbox) {
    assertThat(site.manage("sendtestemail", "x@example.com", "--admins", "--managers"))
        .contains("Sent to x@example.com, ali@example.com, sara@example.com, reza@example.com.");
    outbox.assertSent(3);
    assertThatThrownBy(() -> site.manage("sendtestemail"))
        .hasMessageContaining("management.E045 There is nobody to send a test mail to");
  }
}
