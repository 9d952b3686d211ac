package io.charchub.db.sql;

/**
 * SQL that is always the same, such as {@code *} or {@code NULL}.
 *
 * @param sql never made of anything from outside
 */
public record Fixed(String sql) implements SqlExpression {
  /** NULL. */
  public static final Fixed NULL = new Fixed("NULL");

  /** The number one. */
  public static final Fixed ONE = new Fixed("1");

  /** All columns, or all rows. */
  public static final Fixed STAR = new Fixed("*");

  @Override
  public void write(SqlWriter out) {
    out.sql(sql);
  }
}
