package io.charchub.db;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/** The first value of a group that is not NULL. */
final class SqliteAnyValue extends Function.Aggregate {
  private static final int INTEGER_TYPE = 1;
  private static final int REAL_TYPE = 2;
  private static final int BLOB_TYPE = 4;
  private static final int NULL_TYPE = 5;

  private @Nullable Object first;

  @Override
  protected void xStep() throws SQLException {
    if (first == null) {
      first =
          switch (value_type(0)) {
            case INTEGER_TYPE -> (Object) value_long(0);
            case REAL_TYPE -> (Object) value_double(0);
            case BLOB_TYPE -> value_blob(0);
            case NULL_TYPE -> null;
            default -> value_text(0);
          };
    }
  }

  @Override
  protected void xFinal() throws SQLException {
    Object value = first;
    if (value == null) {
      result();
    } else if (value instanceof Long number) {
      result((long) number);
    } else if (value instanceof Double number) {
      result((double) number);
    } else if (value instanceof byte[] bytes) {
      result(bytes);
    } else {
      result((String) value);
    }
  }
}
