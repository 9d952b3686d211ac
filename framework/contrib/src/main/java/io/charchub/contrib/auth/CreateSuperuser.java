package io.charchub.contrib.auth;

import io.charchub.apps.Services;
import io.charchub.cli.Command;
import io.charchub.cli.CommandException;
import io.charchub.cli.Terminal;
import io.charchub.conf.Environment;
import io.charchub.db.Databases;
import io.charchub.errors.Problem;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/**
 * Makes a user who may do everything: asks for the name, the fields that the user model requires
 * and a password, or takes them from options and the environment with {@code --noinput}.
 */
@CommandLine.Command(
    name = "createsuperuser",
    description = {
      "Makes a user who may do everything.",
      "With --noinput the password is that of the variable CHARCHUB_SUPERUSER_PASSWORD."
    })
final class CreateSuperuser implements Command {
  private final Map<String, String> given = new LinkedHashMap<>();

  @CommandLine.Option(
      names = "--database",
      paramLabel = "ALIAS",
      defaultValue = Databases.DEFAULT,
      description = "The database, by its name in the settings.")
  private String database = Databases.DEFAULT;

  /** One option for each field that is asked for: {@code --username}, {@code --email}. */
  @Override
  public void addOptions(CommandLine.Model.CommandSpec spec) {
    for (AccountField field : NewAccount.fields(UserModel.current())) {
      String[] names =
          field.options().stream()
              .filter(name -> !spec.optionsMap().containsKey(name))
              .toArray(String[]::new);
      if (names.length > 0) {
        spec.addOption(option(field, names));
      }
    }
  }

  private CommandLine.Model.OptionSpec option(AccountField field, String[] names) {
    return CommandLine.Model.OptionSpec.builder(names)
        .type(String.class)
        .paramLabel("TEXT")
        .description("The " + field.label() + ".")
        .setter(
            new CommandLine.Model.ISetter() {
              @Override
              public <T> T set(T value) {
                if (value != null) {
                  given.put(field.name(), value.toString());
                }
                return value;
              }
            })
        .build();
  }

  @Override
  public int run(Terminal terminal) {
    try (Scope english = Languages.use(Locale.ENGLISH)) {
      NewAccount account = new NewAccount(UserModel.current(), database);
      account.user().makeSuperuser();
      if (terminal.allowsQuestions()) {
        ask(terminal, account);
      } else {
        take(terminal, account);
      }
      account.save();
      terminal.println("Superuser '" + account.user().loginName() + "' is made.");
      return DONE;
    }
  }

  // ---- by questions

  private void ask(Terminal terminal, NewAccount account) {
    account.check(given);
    try {
      for (AccountField field : account.fields()) {
        if (!given.containsKey(field.name())) {
          ask(terminal, account, field);
        }
      }
      account.user().setPassword(askPassword(terminal, account.user()));
    } catch (CommandException e) {
      throw e.problem().id().equals("cli.E002") ? nobodyAnswers(account, e) : e;
    }
  }

  private static void ask(Terminal terminal, NewAccount account, AccountField field) {
    Optional<String> wrong;
    do {
      String typed = terminal.ask(field.question(), account.usual(field));
      wrong = account.set(field, typed);
      wrong.ifPresent(terminal::error);
    } while (wrong.isPresent());
  }

  private static String askPassword(Terminal terminal, AbstractBaseUser user) {
    PasswordPrompt prompt = new PasswordPrompt(terminal, user);
    while (true) {
      Optional<String> typed = prompt.typedTwice();
      if (typed.isPresent()
          && (prompt.keepsRules(typed.get()) || terminal.confirm("Use it anyway?"))) {
        return typed.get();
      }
    }
  }

  private static CommandException nobodyAnswers(NewAccount account, CommandException cause) {
    StringBuilder line =
        new StringBuilder("CHARCHUB_SUPERUSER_PASSWORD=... manage createsuperuser");
    account.fields().forEach(field -> line.append(' ').append(field.option()).append(" ..."));
    return new CommandException(
        Problem.of("auth.E012", "The input ended before all was answered: no user was made")
            .hint("run it in a terminal, or ask for no answers: " + line + " --noinput"),
        cause);
  }

  // ---- from options and the environment

  private void take(Terminal terminal, NewAccount account) {
    Environment environment = Services.current().get(Environment.class);
    for (AccountField field : account.fields()) {
      if (!given.containsKey(field.name())) {
        given.put(
            field.name(), environment.get(field.variable()).orElseThrow(() -> missing(field)));
      }
    }
    account.check(given);
    Optional<String> password = environment.get("CHARCHUB_SUPERUSER_PASSWORD");
    account.user().setPassword(password.orElse(null));
    if (password.isEmpty()) {
      terminal.println(
          "CHARCHUB_SUPERUSER_PASSWORD is not set, so no password logs in: changepassword sets one.");
    }
  }

  private static CommandException missing(AccountField field) {
    return CommandException.wrongUsage(
        Problem.of("auth.E011", "With --noinput the " + field.label() + " must be told")
            .hint(field.option() + " ..., or the variable " + field.variable()));
  }
}
