package io.charchub.contrib.sessions;

import io.charchub.cli.Command;
import io.charchub.cli.Terminal;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Deletes the sessions that are past their time: nothing else does. */
@CommandLine.Command(
    name = "clearsessions",
    description = "Deletes sessions that are past their time; to be run every day or so.")
final class ClearSessions implements Command {
  private final Supplier<SessionStore> store;

  ClearSessions(Supplier<SessionStore> store) {
    this.store = store;
  }

  @Override
  public int run(Terminal terminal) {
    int deleted = store.get().deleteExpired();
    terminal.println("Deleted " + deleted + (deleted == 1 ? " session." : " sessions."));
    return DONE;
  }
}
