package io.charchub.db.migrations.execution;

import io.charchub.db.migrations.Migration;

/** Is told how far the taking of a plan is. */
public interface MigrationProgress {
  /** Tells nobody. */
  MigrationProgress SILENT = new MigrationProgress() {};

  /** A step begins. */
  default void begins(Migration migration, boolean backwards) {}

  /**
   * A step has ended well.
   *
   * @param faked whether it was recorded only
   */
  default void ended(Migration migration, boolean backwards, boolean faked) {}

  /** Another process is at work on the database; this one waits. */
  default void waits() {}
}
