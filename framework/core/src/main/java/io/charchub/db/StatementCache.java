package io.charchub.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The prepared statements of one connection, by text, the least recently used given up first.
 * Preparing costs about as much as a look-up by key, so that keeping them halves it.
 *
 * <p>A statement that is in use, or whose text is very long, is prepared afresh and closed after
 * use. Used by one thread at a time.
 */
final class StatementCache {
  private static final int LONGEST_TEXT = 16_384;

  private final Connection connection;
  private final Dialect dialect;
  private final int capacity;
  private final LinkedHashMap<String, Prepared> kept = new LinkedHashMap<>(64, 0.75f, true);

  StatementCache(Connection connection, Dialect dialect, int capacity) {
    this.connection = connection;
    this.dialect = dialect;
    this.capacity = capacity;
  }

  /** A statement of that text which nobody else uses until it is given back or discarded. */
  Prepared take(String text) throws SQLException {
    Prepared known = kept.get(text);
    if (known != null && !known.inUse) {
      known.inUse = true;
      return known;
    }
    PreparedStatement statement = connection.prepareStatement(text);
    Prepared fresh = new Prepared(text, statement, dialect.parameterCount(statement));
    if (known == null && text.length() <= LONGEST_TEXT && capacity > 0) {
      fresh.kept = true;
      kept.put(text, fresh);
      dropEldest();
    }
    return fresh;
  }

  void giveBack(Prepared prepared) throws SQLException {
    prepared.inUse = false;
    if (!prepared.kept) {
      prepared.statement.close();
    }
  }

  /** For a statement that failed: the driver may have given it up. */
  void discard(Prepared prepared) {
    if (prepared.kept) {
      prepared.kept = false;
      kept.remove(prepared.text);
    }
    try {
      prepared.statement.close();
    } catch (SQLException e) {
      // The failure that led here is the one to report.
    }
  }

  /** Forgets all statements: after a change of tables their columns may be others. */
  void clear() throws SQLException {
    for (Prepared prepared : kept.values()) {
      prepared.kept = false;
      if (!prepared.inUse) {
        prepared.statement.close();
      }
    }
    kept.clear();
  }

  private void dropEldest() throws SQLException {
    if (kept.size() > capacity) {
      Map.Entry<String, Prepared> eldest = kept.entrySet().iterator().next();
      kept.remove(eldest.getKey());
      eldest.getValue().kept = false;
      if (!eldest.getValue().inUse) {
        eldest.getValue().statement.close();
      }
    }
  }

  /** A statement and what is remembered about it. */
  static final class Prepared {
    final String text;
    final PreparedStatement statement;

    /** How many marks it has; -1 where the driver counts them itself. */
    final int marks;

    private boolean inUse = true;
    private boolean kept;
    private @Nullable ResultSet result;
    private @Nullable Row row;

    private Prepared(String text, PreparedStatement statement, int marks) {
      this.text = text;
      this.statement = statement;
      this.marks = marks;
    }

    /** The reader over a result: the last one again when the driver gave the same result object. */
    Row row(ResultSet current, Dialect dialect) {
      Row known = row;
      if (known == null || result != current) {
        known = dialect.row(current);
        row = known;
        result = current;
      }
      return known;
    }
  }
}
