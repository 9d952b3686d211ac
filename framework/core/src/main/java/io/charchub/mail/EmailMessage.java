package io.charchub.mail;

import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A mail, as data.
 *
 * <pre>
 * EmailMessage.of("Welcome", "Hello Ali, ...").to("ali@example.com").html("&lt;p&gt;Hello Ali ...")
 * </pre>
 *
 * <p>Immutable. Addresses are {@code ali@example.com} or {@code Ali &lt;ali@example.com&gt;}.
 * Django's counterpart has the same name.
 *
 * @param subject one line
 * @param text the plain text
 * @param html the same as HTML; empty for none
 * @param from who sends; empty for the site's own address
 * @param to who receives; may be empty
 * @param cc who receives a copy that all see; may be empty
 * @param bcc who receives a copy that nobody sees; may be empty
 * @param replyTo where answers go; may be empty
 * @param headers other headers by name, in order; may be empty
 * @param attachments files, in order; may be empty
 */
public record EmailMessage(
    String subject,
    String text,
    String html,
    String from,
    List<String> to,
    List<String> cc,
    List<String> bcc,
    List<String> replyTo,
    Map<String, String> headers,
    List<Attachment> attachments) {

  /**
   * A file that goes along.
   *
   * @param name what the receiver sees it as
   * @param contentType its media type, such as {@code application/pdf}
   * @param content its bytes; not to be changed afterwards
   */
  public record Attachment(String name, String contentType, byte[] content) {
    /** Refuses a name or type that would start another header. */
    public Attachment {
      requireOneLine("the name of an attachment", name);
      requireOneLine("the type of an attachment", contentType);
    }
  }

  /**
   * Keeps copies.
   *
   * @throws MailException {@code mail.E001} where a header would hold a line break
   */
  public EmailMessage {
    requireOneLine("the subject", subject);
    requireOneLine("the sender", from);
    to = addresses(to);
    cc = addresses(cc);
    bcc = addresses(bcc);
    replyTo = addresses(replyTo);
    headers = new LinkedHashMap<>(headers);
    headers.forEach(
        (name, value) -> {
          requireOneLine("the name of a header", name);
          requireOneLine("the header " + name, value);
        });
    headers = java.util.Collections.unmodifiableMap(headers);
    attachments = List.copyOf(attachments);
  }

  private static List<String> addresses(List<String> addresses) {
    addresses.forEach(each -> requireOneLine("an address", each));
    return List.copyOf(addresses);
  }

  private static void requireOneLine(String what, String value) {
    if (value.chars().anyMatch(each -> each == '\n' || each == '\r' || each == 0)) {
      throw new MailException(
          Problem.of("mail.E001", "In a mail, " + what + " must be one line")
              .hint(
                  "a line break there would begin another header; take it out of what was typed"));
    }
  }

  /** A message to nobody yet. */
  public static EmailMessage of(String subject, String text) {
    return new EmailMessage(
        subject, text, "", "", List.of(), List.of(), List.of(), List.of(), Map.of(), List.of());
  }

  /** To these too. */
  public EmailMessage to(String... addresses) {
    return new EmailMessage(
        subject, text, html, from, with(to, addresses), cc, bcc, replyTo, headers, attachments);
  }

  /** With a copy to these too. */
  public EmailMessage cc(String... addresses) {
    return new EmailMessage(
        subject, text, html, from, to, with(cc, addresses), bcc, replyTo, headers, attachments);
  }

  /** With a copy that nobody sees to these too. */
  public EmailMessage bcc(String... addresses) {
    return new EmailMessage(
        subject, text, html, from, to, cc, with(bcc, addresses), replyTo, headers, attachments);
  }

  /** With answers to these too. */
  public EmailMessage replyTo(String... addresses) {
    return new EmailMessage(
        subject, text, html, from, to, cc, bcc, with(replyTo, addresses), headers, attachments);
  }

  /** From this address. */
  public EmailMessage from(String address) {
    return new EmailMessage(
        subject, text, html, address, to, cc, bcc, replyTo, headers, attachments);
  }

  /** With the same as HTML. */
  public EmailMessage html(String page) {
    return new EmailMessage(subject, text, page, from, to, cc, bcc, replyTo, headers, attachments);
  }

  /** With a header more. */
  public EmailMessage header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new EmailMessage(subject, text, html, from, to, cc, bcc, replyTo, more, attachments);
  }

  /** With a file more. */
  public EmailMessage attach(String name, String contentType, byte[] content) {
    List<Attachment> more = new ArrayList<>(attachments);
    more.add(new Attachment(name, contentType, content));
    return new EmailMessage(subject, text, html, from, to, cc, bcc, replyTo, headers, more);
  }

  /** Everybody who receives it, in the order to, cc, bcc. */
  public List<String> recipients() {
    List<String> all = new ArrayList<>(to);
    all.addAll(cc);
    all.addAll(bcc);
    return List.copyOf(all);
  }

  private static List<String> with(List<String> list, String... more) {
    List<String> all = new ArrayList<>(list);
    all.addAll(List.of(more));
    return all;
  }
}
