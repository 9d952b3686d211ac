package io.charchub.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.mail.SmtpBackend.Encryption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail as data, as MIME, and on its way. */
class MailTest {
  private static final EmailMessage WELCOME =
      EmailMessage.of("خوش آمدید", "سلام علی\n")
          .from("Site <site@example.com>")
          .to("ali@example.com");

  @TempDir Path folder;

  private static SmtpBackend smtp(int port, Encryption encryption) {
    return new SmtpBackend(
        new SmtpBackend.Options("127.0.0.1", port, "", "", encryption, Duration.ofSeconds(5)));
  }

  @Test
  void aNameAndAPasswordLogInAndWithoutThemNobodyDoes() throws IOException {
    try (SmtpSink sink = new SmtpSink()) {
      new SmtpBackend(
              new SmtpBackend.Options(
                  "127.0.0.1",
                  sink.port(),
                  "ali",
                  "kelid-5271",
                  Encryption.NONE,
                  Duration.ofSeconds(5)))
          .send(List.of(WELCOME));
      String proof =
          Base64.getEncoder().encodeToString("\0ali\0kelid-5271".getBytes(StandardCharsets.UTF_8));
      assertThat(String.join("\n", sink.lines)).contains("AUTH PLAIN").contains(proof);
    }
    try (SmtpSink sink = new SmtpSink()) {
      smtp(sink.port(), Encryption.NONE).send(List.of(WELCOME));
      assertThat(sink.lines).noneMatch(line -> line.startsWith("AUTH"));
    }
  }

  @Test
  void aMessageIsBuiltStepByStepAndNeverChanged() {
    EmailMessage more = WELCOME.cc("b@x.org").bcc("c@x.org").to("d@x.org").replyTo("e@x.org");

    assertThat(more.recipients())
        .containsExactly("ali@example.com", "d@x.org", "b@x.org", "c@x.org");
    assertThat(more.replyTo()).containsExactly("e@x.org");
    assertThat(WELCOME.recipients()).containsExactly("ali@example.com");
  }

  @Test
  void aLineBreakNeverBeginsAnotherHeader() {
    for (String evil : List.of("a\nBcc: x@y.z", "a\rb", "a\0b")) {
      for (org.assertj.core.api.ThrowableAssert.ThrowingCallable making :
          List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
              () -> EmailMessage.of(evil, ""),
              () -> WELCOME.to(evil),
              () -> WELCOME.cc(evil),
              () -> WELCOME.bcc(evil),
              () -> WELCOME.replyTo(evil),
              () -> WELCOME.from(evil),
              () -> WELCOME.header("X-A", evil),
              () -> WELCOME.header(evil, "x"),
              () -> WELCOME.attach(evil, "text/plain", new byte[0]),
              () -> WELCOME.attach("a", evil, new byte[0]))) {
        assertThatThrownBy(making)
            .isInstanceOf(MailException.class)
            .hasMessageContaining("mail.E001 In a mail, ")
            .hasMessageContaining("must be one line");
      }
    }
  }

  @Test
  void textThatIsNotAsciiArrivesAsItIs() throws Exception {
    jakarta.mail.internet.MimeMessage read = read(MimeText.of(WELCOME));

    assertThat(read.getSubject()).isEqualTo("خوش آمدید");
    assertThat(read.getContent().toString().strip()).isEqualTo("سلام علی");
    assertThat(read.getFrom()[0]).hasToString("Site <site@example.com>");
  }

  @Test
  void htmlComesBesideTheTextAndFilesAfterBoth() throws Exception {
    EmailMessage message =
        WELCOME
            .html("<p>سلام</p>")
            .attach("گزارش.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.UTF_8));

    jakarta.mail.Multipart mixed = (jakarta.mail.Multipart) read(MimeText.of(message)).getContent();
    assertThat(mixed.getCount()).isEqualTo(2);
    jakarta.mail.Multipart alternatives =
        (jakarta.mail.Multipart) mixed.getBodyPart(0).getContent();
    assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
    assertThat(alternatives.getBodyPart(0).getContentType()).startsWith("text/plain");
    assertThat(alternatives.getBodyPart(1).getContent().toString()).contains("<p>سلام</p>");
    assertThat(mixed.getBodyPart(1).getContentType()).startsWith("application/pdf");
  }

  private static jakarta.mail.internet.MimeMessage read(String text) throws Exception {
    return new jakarta.mail.internet.MimeMessage(
        null, new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void hiddenReceiversAreInNoHeaderButReceive() throws IOException {
    try (SmtpSink sink = new SmtpSink()) {
      int sent =
          smtp(sink.port(), Encryption.NONE).send(List.of(WELCOME.bcc("hidden@example.com")));

      assertThat(sent).isEqualTo(1);
      assertThat(sink.lines)
          .contains("RCPT TO:<ali@example.com>", "RCPT TO:<hidden@example.com>")
          .noneMatch(line -> line.startsWith("Bcc"));
    }
  }

  @Test
  void nothingIsSentWhereEncryptionIsAskedForAndNotOffered() throws IOException {
    try (SmtpSink sink = new SmtpSink()) {
      assertThatThrownBy(() -> smtp(sink.port(), Encryption.STARTTLS).send(List.of(WELCOME)))
          .isInstanceOf(MailException.class)
          .hasMessageContaining("mail.E006 The mail server did not take a mail")
          .hasMessageContaining("smtp://127.0.0.1:" + sink.port() + " STARTTLS");
      assertThat(sink.lines).noneMatch(line -> line.startsWith("RCPT") || line.equals("DATA"));
    }
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> smtp(1, Encryption.NONE).send(List.of(WELCOME)))
        .isInstanceOf(MailException.class)
        .hasMessageContaining("mail.E006")
        .hasMessageContaining("where: smtp://127.0.0.1:1 NONE");
  }

  @Test
  void whatIsNoAddressIsNamed() {
    for (String wrong : List.of("ali", "ali@", "a b@c.d", "<>")) {
      assertThatThrownBy(() -> new MemoryBackend().send(List.of(WELCOME.to(wrong))))
          .isInstanceOf(MailException.class)
          .hasMessageContaining("mail.E005 '" + wrong + "' is no address");
    }
  }

  @Test
  void theFileBackendWritesOneFileAMessage() throws IOException {
    FileBackend backend = new FileBackend(folder.resolve("new"));
    backend.send(List.of(WELCOME, WELCOME));

    try (Stream<Path> files = Files.list(folder.resolve("new"))) {
      assertThat(files.toList())
          .hasSize(2)
          .allSatisfy(file -> assertThat(Files.readString(file)).contains("To: ali@example.com"));
    }
  }

  @Test
  void theConsolePrintsTheMessageAndALine() {
    List<String> printed = new ArrayList<>();
    new TextBackend(printed::add).send(List.of(EmailMessage.of("Hello", "body").to("a@b.c")));

    assertThat(printed).hasSize(1);
    assertThat(printed.get(0)).contains("Subject: Hello\n", "\n\nbody\n" + "-".repeat(79));
  }

  @Test
  void theMailerFillsInTheSenderAndLeavesOutMessagesToNobody() {
    MemoryBackend memory = new MemoryBackend();
    try (Mailer mailer = new Mailer(memory, "site@example.com")) {
      assertThat(mailer.send(EmailMessage.of("a", "b"), EmailMessage.of("c", "d").to("x@y.z")))
          .isEqualTo(1);
    }
    assertThat(memory.outbox()).extracting(EmailMessage::from).containsExactly("site@example.com");
  }

  @Test
  void mailForLaterIsSentBeforeTheMailerCloses() {
    MemoryBackend memory = new MemoryBackend();
    try (Mailer mailer = new Mailer(memory, "site@example.com")) {
      for (int i = 0; i < 20; i++) {
        mailer.sendLater(EmailMessage.of("mail " + i, "").to("x@y.z"));
      }
      mailer.sendLater(EmailMessage.of("wrong", "").to("no address"));
    }
    assertThat(memory.outbox()).hasSize(20);
  }
}
