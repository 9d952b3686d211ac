package blog.commands;

import blog.demo.DemoAdmin;
import blog.demo.DemoContent;
import io.charchub.apps.Services;
import io.charchub.cli.Command;
import io.charchub.cli.CommandException;
import io.charchub.cli.Commands;
import io.charchub.cli.Terminal;
import io.charchub.errors.Problem;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * {@code manage demo [ADDR:PORT]}: migrates, fills an empty blog, makes a user for the admin,
 * serves.
 */
@CommandLine.Command(
    name = "demo",
    description = "Migrates, fills the blog with posts if it has none, and serves it.")
public final class Demo implements Command {

  @CommandLine.Parameters(
      paramLabel = "ADDR:PORT",
      arity = "0..1",
      defaultValue = "127.0.0.1:8000",
      description = "Where to serve; 127.0.0.1:8000 unless said.")
  private String address = "127.0.0.1:8000";

  @CommandLine.Option(
      names = "--admin-password",
      paramLabel = "PASSWORD",
      description = "The password of the user 'admin'; one is made up unless said.")
  private @Nullable String adminPassword;

  /** The tables that checks may look at are made by this command itself. */
  @Override
  public boolean needsChecks() {
    return false;
  }

  @Override
  public int run(Terminal terminal) {
    Commands commands = Services.current().get(Commands.class);
    int migrated = commands.call(terminal, "migrate", "--noinput");
    if (migrated != DONE) {
      return migrated;
    }
    if (!DemoContent.isLoaded()) {
      try {
        DemoContent.load(terminal);
      } catch (IOException e) {
        throw new CommandException(
            Problem.of("blog.E004", "The demo's content cannot be read: " + e.getMessage()), e);
      }
    }
    String admin = DemoAdmin.ensure(Optional.ofNullable(adminPassword));
    terminal.println("Blog       http://" + address + "/");
    terminal.println("Admin      http://" + address + "/admin/    " + admin);
    terminal.println("API        http://" + address + "/api/");
    return commands.call(terminal, "runserver", address);
  }
}
