package io.charchub.management;

import io.charchub.cli.Terminal;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.ConfigurationException;
import io.charchub.conf.Settings;
import io.charchub.errors.Problem;
import io.charchub.mail.FileBackend;
import io.charchub.mail.MailBackend;
import io.charchub.mail.MemoryBackend;
import io.charchub.mail.SmtpBackend;
import io.charchub.mail.SmtpBackend.Encryption;
import io.charchub.mail.TextBackend;
import java.nio.file.Path;

/** Makes the mail backend that EMAIL_BACKEND names. */
final class MailBackends {
  private MailBackends() {}

  static MailBackend of(Settings settings) {
    String name = settings.get(BuiltInSettings.EMAIL_BACKEND);
    if (name.equals("auto")) {
      name = settings.get(BuiltInSettings.DEBUG) ? "console" : "smtp";
    }
    return switch (name) {
      case "console" -> new TextBackend(Terminal.system()::println);
      case "memory" -> new MemoryBackend();
      case "file" ->
          new FileBackend(
              settings
                  .get(BuiltInSettings.EMAIL_FILE_PATH)
                  .orElse(settings.baseDir().resolve(Path.of("mail"))));
      default -> new SmtpBackend(smtp(settings));
    };
  }

  private static SmtpBackend.Options smtp(Settings settings) {
    boolean startTls = settings.get(BuiltInSettings.EMAIL_USE_TLS);
    boolean tls = settings.get(BuiltInSettings.EMAIL_USE_SSL);
    if (startTls && tls) {
      throw new ConfigurationException(
          Problem.of("management.E024", "EMAIL_USE_TLS and EMAIL_USE_SSL are both on")
              .at(settings.origin(BuiltInSettings.EMAIL_USE_SSL).text())
              .hint("EMAIL_USE_TLS for port 587, EMAIL_USE_SSL for port 465"));
    }
    Encryption encryption = tls ? Encryption.TLS : Encryption.STARTTLS;
    return new SmtpBackend.Options(
        settings.get(BuiltInSettings.EMAIL_HOST),
        settings.get(BuiltInSettings.EMAIL_PORT),
        settings.get(BuiltInSettings.EMAIL_HOST_USER),
        settings.get(BuiltInSettings.EMAIL_HOST_PASSWORD),
        startTls || tls ? encryption : Encryption.NONE,
        settings.get(BuiltInSettings.EMAIL_TIMEOUT));
  }
}
