package io.charchub.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The folder that a site with the mail backend {@code file} writes its mail into. */
final class MailFolder {
  private static final long MOST_MILLIS = 20_000;

  private final Path folder;
  private final Set<Path> read = new HashSet<>();

  MailFolder(Path folder) {
    this.folder = folder;
  }

  Path path() {
    return folder;
  }

  /** The text of the next mail to this address, waited for; each mail is given out once. */
  String next(String address) {
    long end = System.currentTimeMillis() + MOST_MILLIS;
    while (System.currentTimeMillis() < end) {
      for (Path file : files()) {
        String mail = read(file);
        if (mail.contains("To: " + address) && read.add(file)) {
          return text(mail);
        }
      }
      pause();
    }
    throw new AssertionError("no mail to " + address + " in " + folder);
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(each -> !read.contains(each)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands after the headers, out of the form in which mail carries it. */
  private static String text(String mail) {
    String plain = mail.replace("\r\n", "\n");
    int end = plain.indexOf("\n\n");
    String headers = plain.substring(0, end).toLowerCase(Locale.ROOT);
    String body = plain.substring(end + 2);
    if (headers.contains("content-transfer-encoding: base64")) {
      return new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8);
    }
    return headers.contains("content-transfer-encoding: quoted-printable") ? unquoted(body) : body;
  }

  private static String unquoted(String body) {
    String joined = body.replace("=\n", "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < joined.length(); i++) {
      if (joined.charAt(i) == '=') {
        bytes.write(Integer.parseInt(joined.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(joined.charAt(i));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
