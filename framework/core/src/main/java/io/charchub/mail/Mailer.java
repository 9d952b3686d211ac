package io.charchub.mail;

import io.charchub.errors.Problem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the site's mail. A service of the project:
 *
 * <pre>
 * Services.current().get(Mailer.class).send(EmailMessage.of("Welcome", "Hello").to(address));
 * </pre>
 *
 * <p>Safe for use by many threads.
 */
public final class Mailer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
  private static final int MOST_WAITING = 10_000;
  private static final long LAST_CALL_SECONDS = 10;

  private final MailBackend backend;
  private final String defaultFrom;
  private final SiteContacts contacts;
  private final ThreadPoolExecutor later;

  /**
   * Sends by {@code backend}.
   *
   * @param defaultFrom who sends where a message does not say (DEFAULT_FROM_EMAIL)
   */
  public Mailer(MailBackend backend, String defaultFrom) {
    this(backend, defaultFrom, SiteContacts.NONE);
  }

  /**
   * Sends by {@code backend}.
   *
   * @param defaultFrom who sends where a message does not say (DEFAULT_FROM_EMAIL)
   * @param contacts who looks after the site
   */
  public Mailer(MailBackend backend, String defaultFrom, SiteContacts contacts) {
    this.backend = backend;
    this.defaultFrom = defaultFrom;
    this.contacts = contacts;
    this.later =
        new ThreadPoolExecutor(
            1,
            1,
            LAST_CALL_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            work -> {
              Thread thread = new Thread(work, "mail");
              thread.setDaemon(true);
              return thread;
            });
    later.allowCoreThreadTimeOut(true);
  }

  /**
   * Sends messages now.
   *
   * @return how many were sent: those with at least one receiver
   * @throws MailException when one cannot be sent
   */
  public int send(EmailMessage... messages) {
    return backend.send(
        List.of(messages).stream()
            .filter(each -> !each.recipients().isEmpty())
            .map(each -> each.from().isEmpty() ? each.from(defaultFrom) : each)
            .toList());
  }

  /** Who looks after the site. */
  public SiteContacts contacts() {
    return contacts;
  }

  /**
   * A message to ADMINS, for {@link #send} or {@link #sendLater}; to nobody, and so not sent, where
   * there are none. Django's {@code mail_admins}.
   */
  public EmailMessage toAdmins(String subject, String text) {
    return contacts.message(contacts.admins(), subject, text);
  }

  /** A message to MANAGERS; as {@link #toAdmins} otherwise. Django's {@code mail_managers}. */
  public EmailMessage toManagers(String subject, String text) {
    return contacts.message(contacts.managers(), subject, text);
  }

  /**
   * Sends messages soon, on another thread, so that nobody can tell by the time of an answer
   * whether mail was sent. What goes wrong is logged. Messages that wait are lost when the process
   * is killed.
   */
  public void sendLater(EmailMessage... messages) {
    Executor executor = later;
    try {
      executor.execute(() -> sendAndLog(messages));
    } catch (RejectedExecutionException full) {
      notSent(messages.length, "too many wait already");
    }
  }

  /**
   * Waits until what {@link #sendLater} was given before is sent: for tests.
   *
   * @return false where it took longer than {@code most}
   */
  public boolean awaitSent(Duration most) {
    try {
      later.submit(() -> {}).get(most.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("doing nothing does not fail", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void sendAndLog(EmailMessage... messages) {
    try {
      send(messages);
    } catch (RuntimeException e) {
      LOG.error("mail.E002 A mail was not sent", e);
    }
  }

  private static void notSent(int messages, String why) {
    Problem problem =
        Problem.of("mail.E003", messages + " mails were not sent: " + why)
            .hint("see whether the mail server answers");
    LOG.error("{}", problem);
  }

  /** Waits ten seconds at most for what {@link #sendLater} was given. */
  @Override
  public void close() {
    later.shutdown();
    try {
      if (!later.awaitTermination(LAST_CALL_SECONDS, TimeUnit.SECONDS)) {
        notSent(later.getQueue().size(), "the process ends");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
