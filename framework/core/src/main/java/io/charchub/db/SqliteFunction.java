package io.charchub.db;

import io.charchub.db.SqliteFunctions.Body;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/**
 * A scalar function of SQL whose body is in Java. Used by one thread at a time, as its connection.
 */
final class SqliteFunction extends Function {
  private static final int NULL_TYPE = 5;
  private static final int TEXT_TYPE = 3;

  private final Body body;

  private final int count;

  /** How many of the first arguments make the result NULL when one is NULL. */
  private final int needed;

  SqliteFunction(Body body, int count, int needed) {
    this.body = body;
    this.count = count;
    this.needed = needed;
  }

  @Override
  protected void xFunc() throws SQLException {
    for (int i = 0; i < needed; i++) {
      if (isNull(i)) {
        result();
        return;
      }
    }
    try {
      answer(body.apply(this));
    } catch (SQLException | RuntimeException e) {
      error(String.valueOf(e.getMessage()));
    }
  }

  private void answer(@Nullable Object value) throws SQLException {
    if (value == null) {
      result();
    } else if (value instanceof String text) {
      result(text);
    } else if (value instanceof Double number) {
      result(number);
    } else if (value instanceof Integer number) {
      result(number);
    } else {
      result((long) (Long) value);
    }
  }

  /** How many arguments the function has. */
  int count() {
    return count;
  }

  boolean isNull(int argument) throws SQLException {
    return value_type(argument) == NULL_TYPE;
  }

  boolean isText(int argument) throws SQLException {
    return value_type(argument) == TEXT_TYPE;
  }

  /** The argument as text; empty for NULL. */
  String text(int argument) throws SQLException {
    String text = value_text(argument);
    return text == null ? "" : text;
  }

  long integer(int argument) throws SQLException {
    return value_long(argument);
  }

  double real(int argument) throws SQLException {
    return value_double(argument);
  }
}
