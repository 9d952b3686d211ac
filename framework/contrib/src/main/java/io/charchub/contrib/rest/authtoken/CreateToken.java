package io.charchub.contrib.rest.authtoken;

import io.charchub.cli.Command;
import io.charchub.cli.CommandException;
import io.charchub.cli.Terminal;
import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.contrib.auth.UserModel;
import io.charchub.errors.Problem;
import java.time.Duration;
import picocli.CommandLine;

/** Makes a token for an account, and shows it once. */
@CommandLine.Command(
    name = "createtoken",
    description = "Makes a token by which a program acts as a user; it is shown once.")
final class CreateToken implements Command {
  @CommandLine.Parameters(paramLabel = "USERNAME", description = "As whom the program acts.")
  private String user = "";

  @CommandLine.Option(names = "--name", paramLabel = "TEXT", description = "What the token is for.")
  private String name = "";

  @CommandLine.Option(
      names = "--days",
      paramLabel = "DAYS",
      description = "For how many days it works; for ever unless told.")
  private int days;

  @Override
  public int run(Terminal terminal) {
    AbstractBaseUser found =
        UserModel.current()
            .byLoginName(user)
            .orElseThrow(
                () ->
                    new CommandException(
                        Problem.of("authtoken.E001", "There is no user '" + user + "'")
                            .hint("capitals and small letters differ")));
    if (days < 0 || name.length() > 100) {
      throw new CommandException(
          Problem.of("authtoken.E002", "The token cannot be made like that")
              .hint("--days from 1 on, --name of 100 letters at most"));
    }
    terminal.println(Token.make(found, name, days == 0 ? null : Duration.ofDays(days)));
    return DONE;
  }
}
