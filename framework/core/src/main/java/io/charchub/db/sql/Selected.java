package io.charchub.db.sql;

/**
 * A column of the result.
 *
 * @param value what it holds
 * @param alias its name; empty where it needs none
 */
public record Selected(SqlExpression value, String alias) {
  void write(SqlWriter out) {
    if (value instanceof Truth truth) {
      out.grammar().truthValue(out, truth.value());
    } else {
      out.grammar().selected(out, value);
    }
    if (!alias.isEmpty()) {
      out.sql(" AS ").name(alias);
    }
  }
}
