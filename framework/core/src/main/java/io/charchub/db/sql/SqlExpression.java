package io.charchub.db.sql;

/**
 * A piece of SQL that has a value: a column, a mark, a call, a comparison, a sub-query. Immutable;
 * two that say the same are equal.
 */
public interface SqlExpression {
  /**
   * Writes this expression in the writer's grammar, with brackets of its own where it needs them.
   */
  void write(SqlWriter out);
}
