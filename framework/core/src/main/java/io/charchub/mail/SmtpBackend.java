package io.charchub.mail;

import io.charchub.errors.Problem;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/**
 * Sends mail through a server by SMTP. Where encryption is asked for and the server does not offer
 * it, or its certificate is not for its name, nothing is sent.
 */
public final class SmtpBackend implements MailBackend {
  private final Options options;

  /** How a message is kept from other eyes on its way to the server. */
  public enum Encryption {
    /** Not at all: for a server on the same machine. */
    NONE,
    /** By STARTTLS after connecting (EMAIL_USE_TLS). */
    STARTTLS,
    /** From the first byte (EMAIL_USE_SSL). */
    TLS
  }

  /**
   * Where the server is.
   *
   * @param host its name
   * @param port its port
   * @param user who logs in there; empty for nobody
   * @param password the password
   * @param encryption whether others may read along
   * @param timeout how long each step may take
   */
  public record Options(
      String host,
      int port,
      String user,
      String password,
      Encryption encryption,
      Duration timeout) {
    /** Without the password. */
    @Override
    public String toString() {
      return "smtp://" + host + ":" + port + " " + encryption;
    }
  }

  /** Sends through this server. */
  public SmtpBackend(Options options) {
    this.options = options;
  }

  @Override
  public int send(List<EmailMessage> messages) {
    if (messages.isEmpty()) {
      return 0;
    }
    Session session = Session.getInstance(properties());
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect(
          options.host(),
          options.port(),
          options.user().isEmpty() ? null : options.user(),
          options.user().isEmpty() ? null : options.password());
      for (EmailMessage message : messages) {
        transport.sendMessage(
            MimeText.message(message, session), MimeText.addresses(message.recipients()));
      }
      return messages.size();
    } catch (MessagingException e) {
      throw new MailException(
          Problem.of("mail.E006", "The mail server did not take a mail: " + e.getMessage())
              .at(options.toString())
              .hint(
                  "see EMAIL_HOST, EMAIL_PORT and what follows them; 'manage sendtestemail' tries"),
          e);
    }
  }

  private Properties properties() {
    String millis = String.valueOf(options.timeout().toMillis());
    Properties properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", millis);
    properties.put("mail.smtp.timeout", millis);
    properties.put("mail.smtp.writetimeout", millis);
    properties.put("mail.smtp.auth", String.valueOf(!options.user().isEmpty()));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    if (options.encryption() == Encryption.STARTTLS) {
      properties.put("mail.smtp.starttls.enable", "true");
      properties.put("mail.smtp.starttls.required", "true");
    } else if (options.encryption() == Encryption.TLS) {
      properties.put("mail.smtp.ssl.enable", "true");
    }
    return properties;
  }
}
