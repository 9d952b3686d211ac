package io.charchub.contrib.auth;

import io.charchub.cli.Command;
import io.charchub.cli.CommandException;
import io.charchub.cli.Terminal;
import io.charchub.db.Databases;
import io.charchub.db.models.SaveOptions;
import io.charchub.errors.Problem;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;

/** Sets a new password for a user, whatever the old one was. */
@CommandLine.Command(
    name = "changepassword",
    description = "Sets a new password for a user; their sessions end.")
final class ChangePassword implements Command {
  private static final int TRIES = 3;

  @CommandLine.Parameters(
      arity = "0..1",
      paramLabel = "USERNAME",
      description = "Whose; without one, that of the system's user.")
  private String name = System.getProperty("user.name", "");

  @CommandLine.Option(
      names = "--database",
      paramLabel = "ALIAS",
      defaultValue = Databases.DEFAULT,
      description = "The database, by its name in the settings.")
  private String database = Databases.DEFAULT;

  @Override
  public int run(Terminal terminal) {
    try (Scope english = Languages.use(Locale.ENGLISH)) {
      change(terminal, find());
      return DONE;
    }
  }

  private AbstractBaseUser find() {
    return UserModel.current()
        .byLoginName(name, database)
        .orElseThrow(
            () ->
                new CommandException(
                    Problem.of("auth.E013", "There is no user '" + name + "'")
                        .hint("manage changepassword NAME; capitals and small letters differ")));
  }

  private static void change(Terminal terminal, AbstractBaseUser user) {
    terminal.println("A new password for '" + user.loginName() + "'.");
    PasswordPrompt prompt = new PasswordPrompt(terminal, user);
    for (int i = 0; i < TRIES; i++) {
      Optional<String> typed = prompt.typedTwice().filter(prompt::keepsRules);
      if (typed.isPresent()) {
        user.setPassword(typed.get());
        user.save(SaveOptions.fields("password"));
        terminal.println("The password of '" + user.loginName() + "' is changed.");
        return;
      }
    }
    throw new CommandException(
        Problem.of(
                "auth.E014",
                "The password of '"
                    + user.loginName()
                    + "' is as it was: "
                    + TRIES
                    + " tries went wrong")
            .hint("run the command again"));
  }
}
