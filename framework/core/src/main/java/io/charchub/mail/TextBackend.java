package io.charchub.mail;

import java.util.List;
import java.util.function.Consumer;

/**
 * Prints mail instead of sending it, as it would go over the wire, with a line of dashes after
 * each: the {@code console} backend, for development.
 */
public final class TextBackend implements MailBackend {
  private static final String LINE = "-".repeat(79);

  private final Consumer<String> out;

  /** Gives each message, and the line after it, to {@code out}, one call a message. */
  public TextBackend(Consumer<String> out) {
    this.out = out;
  }

  @Override
  public int send(List<EmailMessage> messages) {
    for (EmailMessage message : messages) {
      out.accept(MimeText.of(message).replace("\r\n", "\n") + "\n" + LINE);
    }
    return messages.size();
  }
}
