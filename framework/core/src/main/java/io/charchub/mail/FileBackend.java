package io.charchub.mail;

import io.charchub.errors.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Writes mail into files of a folder instead of sending it, one file a message. */
public final class FileBackend implements MailBackend {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final AtomicLong number = new AtomicLong();

  /** Writes into {@code folder}, which is made where it is not there. */
  public FileBackend(Path folder) {
    this.folder = folder;
  }

  @Override
  public int send(List<EmailMessage> messages) {
    for (EmailMessage message : messages) {
      write(MimeText.of(message));
    }
    return messages.size();
  }

  private void write(String text) {
    try {
      Files.createDirectories(folder);
      String name =
          NAME.format(Instant.now())
              + "-"
              + ProcessHandle.current().pid()
              + "-"
              + number.incrementAndGet();
      Files.writeString(
          folder.resolve(name + ".eml"),
          text,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new MailException(
          Problem.of("mail.E004", "A mail cannot be written: " + e)
              .at(folder.toString())
              .hint("EMAIL_FILE_PATH names a folder that can be written"),
          e);
    }
  }
}
