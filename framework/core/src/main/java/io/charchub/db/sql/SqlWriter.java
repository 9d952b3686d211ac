package io.charchub.db.sql;

/**
 * Writes SQL text and collects the values of its marks, in the order of the marks. Not for use by
 * several threads.
 */
public final class SqlWriter {
  private final StringBuilder text = new StringBuilder(256);

  /** Writes fixed SQL. Never a value or a name from outside. */
  public SqlWriter sql(String fixed) {
    text.append(fixed);
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
