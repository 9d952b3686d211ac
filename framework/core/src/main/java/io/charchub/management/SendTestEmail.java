package io.charchub.management;

import io.charchub.apps.Services;
import io.charchub.cli.Command;
import io.charchub.cli.Terminal;
import io.charchub.mail.EmailMessage;
import io.charchub.mail.Mailer;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Sends a mail, to see whether the settings of mail are right. */
@CommandLine.Command(
    name = "sendtestemail",
    description = "Sends a test mail to the addresses named.")
final class SendTestEmail implements Command {
  @CommandLine.Parameters(arity = "1..*", paramLabel = "ADDRESS", description = "Who receives it.")
  private List<String> addresses = new ArrayList<>();

  @Override
  public int run(Terminal terminal) {
    Services.current()
        .get(Mailer.class)
        .send(
            EmailMessage.of("Test mail", "If you can read this, mail works.\n")
                .to(addresses.toArray(new String[0])));
    terminal.println("Sent to " + String.join(", ", addresses) + ".");
    return DONE;
  }
}
