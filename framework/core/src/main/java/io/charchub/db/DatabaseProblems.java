package io.charchub.db;

import io.charchub.errors.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The problems of this room in one form: the shape of the statement is told, its values are not.
 */
final class DatabaseProblems {
  private static final int LONGEST_SHAPE = 600;

  private DatabaseProblems() {}

  static Problem of(String id, String what, String where, String hint) {
    return new Problem(id, what, where, hint);
  }

  /** Where a statement failed: the database, and the statement's text without its values. */
  static String where(String database, @Nullable Sql sql) {
    return sql == null ? database : database + ": " + shape(sql.text());
  }

  private static String shape(String text) {
    return text.length() <= LONGEST_SHAPE ? text : text.substring(0, LONGEST_SHAPE) + " ...";
  }
}
