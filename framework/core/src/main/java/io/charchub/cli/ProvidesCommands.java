package io.charchub.cli;

import java.util.List;

/** The door through which an app adds commands to {@code manage}: its config implements this. */
public interface ProvidesCommands {
  /**
   * New command objects, in the order in which help lists them; never null but potentially empty.
   */
  List<Command> commands();
}
