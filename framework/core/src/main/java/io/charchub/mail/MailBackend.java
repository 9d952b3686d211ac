package io.charchub.mail;

import java.util.List;

/** A way to send mail. Safe for use by many threads. */
public interface MailBackend {
  /**
   * Sends these messages, over one connection where there is one.
   *
   * @return how many were sent: those with at least one receiver
   * @throws MailException when one cannot be sent; those before it may have been
   */
  int send(List<EmailMessage> messages);
}
