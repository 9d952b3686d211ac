package io.charchub.mail;

import io.charchub.errors.Problem;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Makes the MIME form of a message (RFC 5322, RFC 2045). */
final class MimeText {
  private static final String UTF_8 = "UTF-8";

  private MimeText() {}

  /** The message as it goes over the wire, without those who receive a hidden copy. */
  static String of(EmailMessage message) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      message(message, Session.getInstance(new Properties())).writeTo(out);
      return out.toString(StandardCharsets.UTF_8);
    } catch (MessagingException | IOException e) {
      throw refused(e);
    }
  }

  static MimeMessage message(EmailMessage message, Session session) throws MessagingException {
    MimeMessage mime = new MimeMessage(session);
    mime.setSubject(message.subject(), UTF_8);
    mime.setSentDate(new Date());
    if (!message.from().isEmpty()) {
      mime.setFrom(address(message.from()));
    }
    mime.setRecipients(RecipientType.TO, addresses(message.to()));
    mime.setRecipients(RecipientType.CC, addresses(message.cc()));
    if (!message.replyTo().isEmpty()) {
      mime.setReplyTo(addresses(message.replyTo()));
    }
    content(message, mime);
    for (Map.Entry<String, String> header : message.headers().entrySet()) {
      mime.setHeader(header.getKey(), header.getValue());
    }
    mime.saveChanges();
    return mime;
  }

  private static void content(EmailMessage message, MimeMessage mime) throws MessagingException {
    if (message.html().isEmpty() && message.attachments().isEmpty()) {
      mime.setText(message.text(), UTF_8);
    } else if (message.attachments().isEmpty()) {
      mime.setContent(alternatives(message));
    } else {
      MimeMultipart mixed = new MimeMultipart("mixed");
      mixed.addBodyPart(body(message));
      for (EmailMessage.Attachment file : message.attachments()) {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(
            new DataHandler(new ByteArrayDataSource(file.content(), file.contentType())));
        part.setFileName(file.name());
        mixed.addBodyPart(part);
      }
      mime.setContent(mixed);
    }
  }

  private static MimeBodyPart body(EmailMessage message) throws MessagingException {
    MimeBodyPart body = new MimeBodyPart();
    if (message.html().isEmpty()) {
      body.setText(message.text(), UTF_8);
    } else {
      body.setContent(alternatives(message));
    }
    return body;
  }

  private static MimeMultipart alternatives(EmailMessage message) throws MessagingException {
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(message.text(), UTF_8);
    MimeBodyPart page = new MimeBodyPart();
    page.setText(message.html(), UTF_8, "html");
    return new MimeMultipart("alternative", plain, page);
  }

  static InternetAddress[] addresses(List<String> addresses) {
    List<InternetAddress> parsed = new ArrayList<>();
    addresses.forEach(each -> parsed.add(address(each)));
    return parsed.toArray(new InternetAddress[0]);
  }

  private static InternetAddress address(String text) {
    try {
      InternetAddress address = new InternetAddress(text, true);
      if (address.getPersonal() != null) {
        address.setPersonal(address.getPersonal(), UTF_8);
      }
      return address;
    } catch (AddressException | java.io.UnsupportedEncodingException e) {
      throw new MailException(
          Problem.of("mail.E005", "'" + text + "' is no address")
              .hint("ali@example.com, or Ali <ali@example.com>"),
          e);
    }
  }

  private static MailException refused(Exception cause) {
    return new MailException(
        Problem.of("mail.E002", "The mail cannot be made: " + cause.getMessage()), cause);
  }
}
