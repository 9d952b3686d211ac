package io.charchub.testing;

import io.charchub.apps.Services;
import io.charchub.errors.Problem;
import io.charchub.mail.EmailMessage;
import io.charchub.mail.MailBackend;
import io.charchub.mail.Mailer;
import io.charchub.mail.MemoryBackend;
import java.time.Duration;
import java.util.List;

/**
 * The mail that the site would have sent: kept instead, and forgotten when the next test begins.
 * Django's {@code mail.outbox}.
 *
 * <pre>{@code
 * client.get("/accounts/password_reset/").form().set("email", "ali@example.com").submit();
 * assertEquals("Reset your password", outbox.only().subject());
 * }</pre>
 */
public final class Outbox {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  Outbox() {}

  /** The mail so far, oldest first, that which is sent by another thread too; never null. */
  public List<EmailMessage> messages() {
    if (!Services.current().get(Mailer.class).awaitSent(PATIENCE)) {
      throw new AssertionError("the mail was not sent within " + PATIENCE.toSeconds() + " seconds");
    }
    return backend().outbox();
  }

  /** The one mail that was sent. */
  public EmailMessage only() {
    return assertSent(1).messages().get(0);
  }

  /** The mail that this address got, as To, Cc or Bcc; never null but potentially empty. */
  public List<EmailMessage> to(String address) {
    return messages().stream().filter(each -> each.recipients().contains(address)).toList();
  }

  /** So many messages must have been sent. */
  public Outbox assertSent(int count) {
    List<EmailMessage> messages = messages();
    if (messages.size() != count) {
      throw new AssertionError(
          Occurrences.count(messages.size(), "message was", "messages were")
              + " sent: "
              + Occurrences.lines(messages.stream().map(Outbox::shown).toList())
              + "\n  expected: "
              + count);
    }
    return this;
  }

  /** Nothing may have been sent. */
  public Outbox assertEmpty() {
    return assertSent(0);
  }

  private static String shown(EmailMessage message) {
    return message.recipients() + " " + message.subject();
  }

  /** Forgets what was sent. */
  public void clear() {
    messages();
    backend().clear();
  }

  private static MemoryBackend backend() {
    if (Services.current().get(MailBackend.class) instanceof MemoryBackend memory) {
      return memory;
    }
    throw new TestingException(
        Problem.of("testing.E002", "This test keeps no mail: it overrides EMAIL_BACKEND")
            .hint("leave the setting as it is in tests, which is \"memory\""));
  }
}
