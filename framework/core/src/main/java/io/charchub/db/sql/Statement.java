package io.charchub.db.sql;

/** A whole statement as data. */
public interface Statement {
  /** Writes the statement, without brackets around it. */
  void write(SqlWriter out);

  /** The statement in standard SQL, for people to read. */
  default String print() {
    SqlWriter out = new SqlWriter(Grammar.STANDARD);
    write(out);
    return out.text();
  }
}
