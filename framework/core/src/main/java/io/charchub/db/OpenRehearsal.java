package io.charchub.db;

import java.util.List;

/** One level of a database's rehearsals: the outermost is a transaction, those in it savepoints. */
final class OpenRehearsal implements Rehearsal {
  private final JdbcDatabase database;
  private final int level;
  private boolean open = true;

  OpenRehearsal(JdbcDatabase database, int level) {
    this.database = database;
    this.level = level;
  }

  @Override
  public List<Runnable> holdBack(Runnable work) {
    return database.holdBack(work);
  }

  @Override
  public void close() {
    if (open) {
      database.endRehearsal(level);
      open = false;
    }
  }
}
