package io.charchub.management;

import io.charchub.apps.Services;
import io.charchub.cli.Command;
import io.charchub.cli.CommandException;
import io.charchub.cli.Terminal;
import io.charchub.errors.Problem;
import io.charchub.mail.EmailMessage;
import io.charchub.mail.Mailer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Sends a mail, to see whether the settings of mail are right. */
@CommandLine.Command(
    name = "sendtestemail",
    description = "Sends a test mail to the addresses named.")
final class SendTestEmail implements Command {
  private static final String SUBJECT = "Test mail";
  private static final String TEXT = "If you can read this, mail works.\n";

  @CommandLine.Parameters(arity = "0..*", paramLabel = "ADDRESS", description = "Who receives it.")
  private List<String> addresses = new ArrayList<>();

  @CommandLine.Option(names = "--admins", description = "Send it to ADMINS too.")
  private boolean admins;

  @CommandLine.Option(names = "--managers", description = "Send it to MANAGERS too.")
  private boolean managers;

  @Override
  public int run(Terminal terminal) {
    Mailer mailer = Services.current().get(Mailer.class);
    List<EmailMessage> messages = new ArrayList<>();
    messages.add(EmailMessage.of(SUBJECT, TEXT).to(addresses.toArray(new String[0])));
    if (admins) {
      messages.add(mailer.toAdmins(SUBJECT, TEXT));
    }
    if (managers) {
      messages.add(mailer.toManagers(SUBJECT, TEXT));
    }
    messages.removeIf(message -> message.recipients().isEmpty());
    if (messages.isEmpty()) {
      throw new CommandException(
          Problem.of("management.E045", "There is nobody to send a test mail to")
              .hint("an address; or --admins, --managers where these settings name somebody"));
    }
    mailer.send(messages.toArray(EmailMessage[]::new));
    terminal.println(
        "Sent to "
            + messages.stream()
                .flatMap(message -> message.recipients().stream())
                .collect(Collectors.joining(", "))
            + ".");
    return DONE;
  }
}
