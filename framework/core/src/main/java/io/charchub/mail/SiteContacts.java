package io.charchub.mail;

import java.util.List;

/**
 * Who looks after a site, and how mail to them is told from other mail.
 *
 * @param admins who is told of failures (ADMINS)
 * @param managers who is told of everything else (MANAGERS)
 * @param from who such mail comes from (SERVER_EMAIL)
 * @param prefix what stands before its subject, a blank at the end included (EMAIL_SUBJECT_PREFIX)
 */
public record SiteContacts(List<String> admins, List<String> managers, String from, String prefix) {
  /** Nobody. */
  public static final SiteContacts NONE = new SiteContacts(List.of(), List.of(), "", "");

  /** Copies the lists. */
  public SiteContacts {
    admins = List.copyOf(admins);
    managers = List.copyOf(managers);
  }

  EmailMessage message(List<String> to, String subject, String text) {
    return EmailMessage.of(prefix + subject, text).from(from).to(to.toArray(String[]::new));
  }
}
