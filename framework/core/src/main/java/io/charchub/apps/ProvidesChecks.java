package io.charchub.apps;

/** The door through which an app adds checks: its config implements this. */
public interface ProvidesChecks {
  /** Registers the app's checks, most often under its own label as the tag. */
  void checks(Checks checks);
}
