package blog;

import blog.demo.DemoContent;
import io.charchub.apps.Services;
import io.charchub.cli.Terminal;
import io.charchub.db.Databases;
import io.charchub.db.QueryLog;
import io.charchub.mail.EmailMessage;
import io.charchub.mail.MailBackend;
import io.charchub.mail.Mailer;
import io.charchub.mail.MemoryBackend;
import io.charchub.management.Project;
import io.charchub.server.JettyServer;
import io.charchub.server.ServerOptions;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The blog with its demo content behind a real server, migrated, in a folder of its own. */
final class BlogSite implements AutoCloseable {
  private final Project project;
  private final JettyServer server;

  BlogSite(Path folder) throws Exception {
    project =
        Project.open(
            Path.of("").toAbsolutePath(),
            Map.of(
                "DATABASE_URL",
                "sqlite:///" + folder.resolve("db.sqlite3"),
                "SECRET_KEY",
                "only-for-tests-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGH",
                "CHARCHUB_MEDIA_ROOT",
                folder.resolve("media").toString(),
                "CHARCHUB_EMAIL_BACKEND",
                "memory",
                "CHARCHUB_PASSWORD_HASHERS",
                "pbkdf2_sha256:1000"));
    Terminal nowhere = Terminal.of(Writer.nullWriter(), Writer.nullWriter(), Reader.nullReader());
    project.commands().call(nowhere, "migrate", "--noinput");
    DemoContent.load(nowhere);
    server = JettyServer.start("127.0.0.1", 0, project.handler(), ServerOptions.DEFAULT);
  }

  int port() {
    return server.port();
  }

  /** Somebody who has not been here before. */
  Visitor visitor() {
    return new Visitor(server.port());
  }

  /**
   * A new account, signed up for on the site; the visitor is signed in. Mail reaches the name at
   * example.com, or somebody@example.com where the name is not of ASCII letters.
   */
  Visitor member(String name) throws Exception {
    Visitor visitor = visitor();
    visitor.get("/accounts/signup/");
    visitor.submit(
        Map.of(
            "username",
            name,
            "email",
            (name.matches("[a-z]+") ? name : "somebody") + "@example.com",
            "password1",
            Visitor.PASSWORD,
            "password2",
            Visitor.PASSWORD));
    return visitor;
  }

  /** What was mailed so far, oldest first. */
  List<EmailMessage> mail() {
    project.services().get(Mailer.class).awaitSent(Duration.ofSeconds(10));
    return ((MemoryBackend) project.services().get(MailBackend.class)).outbox();
  }

  /** The statements that this takes, on whatever thread. */
  List<String> queriesOf(Step step) throws Exception {
    try (QueryLog.Recording recording =
        Services.current().get(Databases.class).log().recordAllThreads()) {
      step.run();
      return recording.queries().stream().map(each -> each.sql().text()).toList();
    }
  }

  /** Something that a test does. */
  interface Step {
    void run() throws Exception;
  }

  @Override
  public void close() {
    server.close();
    project.close();
  }
}
