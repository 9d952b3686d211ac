package io.charchub.mail;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps mail instead of sending it: the outbox of tests (Django's {@code mail.outbox}). */
public final class MemoryBackend implements MailBackend {
  private final List<EmailMessage> outbox = new CopyOnWriteArrayList<>();

  /** An empty outbox. */
  public MemoryBackend() {}

  @Override
  public int send(List<EmailMessage> messages) {
    messages.forEach(MimeText::of); // a message that could not be sent is not kept either
    outbox.addAll(messages);
    return messages.size();
  }

  /** What was sent, oldest first; a copy. */
  public List<EmailMessage> outbox() {
    return List.copyOf(outbox);
  }

  /** Empties the outbox. */
  public void clear() {
    outbox.clear();
  }
}
