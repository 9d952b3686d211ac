package io.charchub.db.sql;

import java.util.List;

/**
 * The value of the first condition that holds.
 *
 * @param whens the conditions with their values, at least one
 * @param otherwise the value where none holds
 */
public record CaseWhen(List<When> whens, SqlExpression otherwise) implements SqlExpression {
  /**
   * One condition.
   *
   * @param condition when
   * @param value then
   */
  public record When(SqlExpression condition, SqlExpression value) {}

  @Override
  public void write(SqlWriter out) {
    out.sql("CASE");
    for (When when : whens) {
      out.sql(" WHEN ").add(when.condition()).sql(" THEN ").add(when.value());
    }
    out.sql(" ELSE ").add(otherwise).sql(" END");
  }
}
