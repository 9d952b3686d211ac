package io.charchub.db.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes SQL text and collects the marks in their order. One for each statement; not for use by
 * several threads.
 *
 * <p>What databases write differently goes through the {@link Grammar}.
 */
public final class SqlWriter {
  private final StringBuilder text = new StringBuilder(256);
  private final List<Param> params = new ArrayList<>();
  private final Grammar grammar;
  private boolean bareColumns;

  /** A writer in the grammar of one database. */
  public SqlWriter(Grammar grammar) {
    this.grammar = grammar;
  }

  /** The text of {@code piece} in standard SQL, for people to read. */
  public static String print(SqlExpression piece) {
    SqlWriter out = new SqlWriter(Grammar.STANDARD);
    piece.write(out);
    return out.text();
  }

  /** How this writer's database writes things. */
  public Grammar grammar() {
    return grammar;
  }

  /** Writes fixed SQL. Never a value or a name from outside. */
  public SqlWriter sql(String fixed) {
    text.append(fixed);
    return this;
  }

  /** Writes the name of a table, a column or an alias, quoted. */
  public SqlWriter name(String identifier) {
    grammar.quote(text, identifier);
    return this;
  }

  /** Writes a column of a table, without the table inside {@link #withBareColumns}. */
  public SqlWriter column(String table, String name) {
    if (!bareColumns && !table.isEmpty()) {
      name(table).sql(".");
    }
    return name(name);
  }

  /**
   * Writes {@code piece} with columns named without their table, as constraints and UPDATE want
   * them.
   */
  public SqlWriter withBareColumns(SqlExpression piece) {
    boolean before = bareColumns;
    bareColumns = true;
    piece.write(this);
    bareColumns = before;
    return this;
  }

  /** Writes a whole sub-query, whose columns are named with their tables. */
  SqlWriter query(Statement statement) {
    boolean before = bareColumns;
    bareColumns = false;
    statement.write(this);
    bareColumns = before;
    return this;
  }

  /** Writes {@code piece}. */
  public SqlWriter add(SqlExpression piece) {
    piece.write(this);
    return this;
  }

  /** Writes {@code pieces} with {@code separator} between them. */
  public SqlWriter list(List<? extends SqlExpression> pieces, String separator) {
    for (int i = 0; i < pieces.size(); i++) {
      if (i > 0) {
        text.append(separator);
      }
      pieces.get(i).write(this);
    }
    return this;
  }

  /** Writes a mark. */
  public SqlWriter param(Param param) {
    grammar.mark(this, param);
    return this;
  }

  /** Writes a bare mark, for grammars. */
  public SqlWriter mark(Param param) {
    text.append('?');
    params.add(param);
    return this;
  }

  /** The text so far. */
  public String text() {
    return text.toString();
  }

  /** The marks so far. */
  public List<Param> params() {
    return params;
  }

  /** The dialect's name, for messages. */
  public String database() {
    return grammar.name();
  }

  @Override
  public String toString() {
    return text();
  }
}
