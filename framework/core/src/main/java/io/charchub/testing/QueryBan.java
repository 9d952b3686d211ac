package io.charchub.testing;

import io.charchub.db.Databases;
import io.charchub.db.QueryLog;

/** Holds a test to asking no database, whichever thread would. */
final class QueryBan {
  private final QueryLog.Recording recording;

  /** Bans queries from now on. */
  QueryBan(Databases databases) {
    recording = databases.log().recordAllThreads();
  }

  /**
   * Lifts the ban.
   *
   * @throws AssertionError when somebody did not keep to it, with every statement that ran
   */
  void lift() {
    recording.close();
    if (recording.count() > 0) {
      throw new AssertionError(
          "A test with database = false asked a database: "
              + Occurrences.count(recording.count(), "query", "queries")
              + " ran"
              + Occurrences.statements(recording.queries()));
    }
  }
}
