package io.charchub.db.sql;

/** What rows come from: a table or a query. */
public sealed interface From {
  /** Its name in the statement. */
  String alias();

  /**
   * A table.
   *
   * @param name the table
   * @param alias its name in the statement
   */
  record Table(String name, String alias) implements From {}

  /**
   * A query in brackets.
   *
   * @param statement the query
   * @param alias its name in the statement
   */
  record Query(Statement statement, String alias) implements From {}

  /** Writes what stands after FROM. */
  default void write(SqlWriter out) {
    if (this instanceof Table table) {
      out.name(table.name());
      if (!table.alias().equals(table.name())) {
        out.sql(" ").name(table.alias());
      }
    } else if (this instanceof Query query) {
      out.sql("(").query(query.statement()).sql(") ").name(query.alias());
    }
  }
}
