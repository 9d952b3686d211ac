package io.charchub.db;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is particular to SQLite, in Django's storage forms. */
final class SqliteDialect implements Dialect {
  /** SQLite's own bound since 3.32. */
  private static final int MOST_PARAMETERS = 32_766;

  @Override
  public String name() {
    return "sqlite";
  }

  @Override
  public void quote(StringBuilder sql, Identifier identifier) {
    String name = identifier.name();
    sql.append('"');
    if (name.indexOf('"') < 0) {
      sql.append(name);
    } else {
      sql.append(name.replace("\"", "\"\""));
    }
    sql.append('"');
  }

  @Override
  public void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value instanceof String text) {
      statement.setString(index, text);
    } else if (value instanceof Long number) {
      statement.setLong(index, number);
    } else if (value instanceof Integer number) {
      statement.setInt(index, number);
    } else if (value == null) {
      statement.setNull(index, Types.NULL);
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(index, bytes);
    } else {
      bindStored(statement, index, stored(value));
    }
  }

  private static void bindStored(PreparedStatement statement, int index, Object stored)
      throws SQLException {
    if (stored instanceof Long number) {
      statement.setLong(index, number);
    } else if (stored instanceof Double number) {
      statement.setDouble(index, number);
    } else {
      statement.setString(index, (String) stored);
    }
  }

  /** The value as a Long, a Double or a String. */
  private static Object stored(Object value) {
    if (value instanceof Boolean yes) {
      return yes ? 1L : 0L;
    } else if (value instanceof Instant instant) {
      return SqliteTexts.instant(instant);
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (value instanceof Double || value instanceof Float) {
      return ((Number) value).doubleValue();
    } else if (value instanceof Short || value instanceof Byte || value instanceof Integer) {
      return ((Number) value).longValue();
    } else if (value instanceof Long || value instanceof String) {
      return value;
    } else if (value instanceof LocalDate date) {
      return SqliteTexts.date(date);
    } else if (value instanceof LocalTime time) {
      return SqliteTexts.time(time);
    } else if (value instanceof LocalDateTime moment) {
      return SqliteTexts.dateTime(moment);
    } else if (value instanceof Duration duration) {
      return Math.addExact(
          Math.multiplyExact(duration.getSeconds(), 1_000_000L), duration.getNano() / 1000);
    } else if (value instanceof UUID uuid) {
      return HexFormat.of().toHexDigits(uuid.getMostSignificantBits())
          + HexFormat.of().toHexDigits(uuid.getLeastSignificantBits());
    } else if (value instanceof BigInteger number) {
      return number.toString();
    }
    throw new IllegalArgumentException(
        "no value that a column can hold: " + value.getClass().getName());
  }

  @Override
  public Row row(ResultSet result) {
    return new SqliteRow(result);
  }

  @Override
  public String literal(@Nullable Object value) {
    if (value == null) {
      return "NULL";
    }
    if (value instanceof byte[] bytes) {
      return "X'" + HexFormat.of().formatHex(bytes) + "'";
    }
    Object stored = stored(value);
    return stored instanceof String text
            && !(value instanceof BigDecimal || value instanceof BigInteger)
        ? "'" + text.replace("'", "''") + "'"
        : stored.toString();
  }

  @Override
  public int parameterCount(PreparedStatement statement) throws SQLException {
    return statement.getParameterMetaData().getParameterCount();
  }

  @Override
  public int maxNameLength() {
    return 200;
  }

  @Override
  public int maxParameters() {
    return MOST_PARAMETERS;
  }
}
