package io.charchub.db.sql;

import org.jspecify.annotations.Nullable;

/**
 * A table joined to those before it.
 *
 * @param outer whether rows without a partner stay (LEFT OUTER JOIN)
 * @param table the table
 * @param alias its name in the statement
 * @param on the condition
 */
public record Join(boolean outer, String table, String alias, SqlExpression on) {
  void write(SqlWriter out) {
    out.sql(outer ? " LEFT OUTER JOIN " : " INNER JOIN ").name(table);
    if (!alias.equals(table)) {
      out.sql(" ").name(alias);
    }
    out.sql(" ON (");
    Junction.writeBare(out, on);
    out.sql(")");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Join join
        && alias.equals(join.alias)
        && table.equals(join.table)
        && outer == join.outer;
  }

  @Override
  public int hashCode() {
    return alias.hashCode();
  }
}
