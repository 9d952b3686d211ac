package io.charchub.db.schema;

import java.util.List;

/**
 * A rule that a table keeps, with a name of its own. What a single column keeps (unique,
 * references, not negative) belongs to the {@link Column}; uniqueness under a condition is an
 * {@link Index}.
 */
public sealed interface Constraint {

  /** Unique in the database. */
  String name();

  /**
   * No two rows agree in all these columns.
   *
   * @param name unique in the database
   * @param columns at least one
   */
  record Unique(String name, List<String> columns) implements Constraint {
    /** Refuses a rule about nothing. */
    public Unique {
      columns = List.copyOf(columns);
      if (columns.isEmpty()) {
        throw new IllegalArgumentException("a unique constraint needs a column: " + name);
      }
    }
  }

  /**
   * Every row meets the condition.
   *
   * @param name unique in the database
   * @param condition in the database's SQL, without a value from outside
   */
  record Check(String name, String condition) implements Constraint {}
}
