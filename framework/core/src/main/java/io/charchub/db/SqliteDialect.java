package io.charchub.db;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
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

/**
 * SQLite, storing each kind of value as Django does there, so that a file of a Django project can
 * be opened: dates and times as text in UTC, durations as microseconds, booleans as 0 and 1, UUIDs
 * as 32 hexadecimal digits, decimals as numbers.
 */
public final class SqliteDialect implements Dialect {

  /** The one that everybody but a connection asks. */
  public static final SqliteDialect INSTANCE = new SqliteDialect(true);

  /** Of a connection to a file that keeps text as UTF-16; reads it as the driver does. */
  static final SqliteDialect WIDE = new SqliteDialect(false);

  /** A double holds any decimal of so many digits, and gives it back. */
  private static final int EXACT_DIGITS = 15;

  private static final long MICROS_PER_SECOND = 1_000_000L;

  private final boolean isUtf8;

  private SqliteDialect(boolean isUtf8) {
    this.isUtf8 = isUtf8;
  }

  @Override
  public String name() {
    return "sqlite";
  }

  @Override
  public void quote(StringBuilder sql, Identifier identifier) {
    String name = identifier.name();
    sql.append('"');
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '"') {
        sql.append('"');
      }
      sql.append(c);
    }
    sql.append('"');
  }

  @Override
  public void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.NULL);
    } else if (value instanceof String text) {
      statement.setString(index, text);
    } else if (value instanceof Long || value instanceof Integer || value instanceof Short) {
      statement.setLong(index, ((Number) value).longValue());
    } else if (value instanceof Boolean truth) {
      statement.setInt(index, truth ? 1 : 0);
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(index, bytes);
    } else {
      bindStored(statement, index, stored(value));
    }
  }

  private static void bindStored(PreparedStatement statement, int index, Object stored)
      throws SQLException {
    if (stored instanceof String text) {
      statement.setString(index, text);
    } else if (stored instanceof Double number) {
      statement.setDouble(index, number);
    } else {
      statement.setLong(index, (Long) stored);
    }
  }

  /** The value as String, Long or Double, as it is stored. */
  private static Object stored(Object value) {
    if (value instanceof Instant instant) {
      return SqliteTemporal.format(instant);
    } else if (value instanceof BigDecimal decimal) {
      return stored(decimal);
    } else if (value instanceof LocalDate date) {
      return SqliteTemporal.format(date);
    } else if (value instanceof LocalDateTime dateTime) {
      return SqliteTemporal.format(dateTime);
    } else if (value instanceof LocalTime time) {
      return SqliteTemporal.format(time);
    } else if (value instanceof Duration duration) {
      return micros(duration);
    } else if (value instanceof UUID uuid) {
      return hex(uuid);
    } else if (value instanceof Double || value instanceof Float) {
      return ((Number) value).doubleValue();
    } else if (value instanceof BigInteger number) {
      return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number.toString();
    }
    throw new IllegalArgumentException(
        "a database has no form for a " + value.getClass().getName());
  }

  /**
   * As a number wherever it stays exact, so that it compares with any expression; as text
   * otherwise, which a column of the type {@code decimal} turns into the nearest number.
   */
  private static Object stored(BigDecimal decimal) {
    BigDecimal plain = decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
    if (plain.scale() <= 0 && plain.precision() - plain.scale() <= 18) {
      return plain.longValueExact();
    }
    return plain.precision() <= EXACT_DIGITS && Math.abs(plain.scale()) < 300
        ? (Object) plain.doubleValue()
        : decimal.toString();
  }

  private static long micros(Duration duration) {
    return Math.addExact(
        Math.multiplyExact(duration.getSeconds(), MICROS_PER_SECOND), duration.getNano() / 1000);
  }

  private static String hex(UUID uuid) {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(uuid.getMostSignificantBits())
        + hex.toHexDigits(uuid.getLeastSignificantBits());
  }

  @Override
  public String literal(@Nullable Object value) {
    if (value == null) {
      return "NULL";
    } else if (value instanceof String text) {
      return literal(text);
    } else if (value instanceof Boolean truth) {
      return truth ? "1" : "0";
    } else if (value instanceof byte[] bytes) {
      return "X'" + HexFormat.of().formatHex(bytes) + "'";
    } else if (value instanceof Long || value instanceof Integer || value instanceof Short) {
      return value.toString();
    }
    Object stored = stored(value);
    if (stored instanceof Double number && !Double.isFinite(number)) {
      return Double.isNaN(number) ? "NULL" : number > 0 ? "9e999" : "-9e999";
    }
    return stored instanceof String text ? literal(text) : stored.toString();
  }

  /** A text with NUL in it would end there for SQLite: it is written as bytes made text again. */
  private static String literal(String text) {
    return text.indexOf('\0') < 0
        ? "'" + text.replace("'", "''") + "'"
        : "CAST(X'"
            + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8))
            + "' AS TEXT)";
  }

  @Override
  public Row row(ResultSet result) {
    return new SqliteRow(result, isUtf8);
  }

  @Override
  public int parameterCount(PreparedStatement statement) throws SQLException {
    return statement.getParameterMetaData().getParameterCount();
  }

  /** SQLite knows no limit; this is the one that Django works with. */
  @Override
  public int maxNameLength() {
    return 200;
  }

  @Override
  public int maxParameters() {
    return 32_766;
  }
}
