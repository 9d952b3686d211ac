package io.charchub.db.sql;

/**
 * A condition whose answer is known before any row is read.
 *
 * @param value the answer
 */
public record Truth(boolean value) implements SqlExpression {
  /** Every row meets it. */
  public static final Truth TRUE = new Truth(true);

  /** No row meets it. */
  public static final Truth FALSE = new Truth(false);

  @Override
  public void write(SqlWriter out) {
    out.sql(value ? "1 = 1" : "1 = 0");
  }
}
