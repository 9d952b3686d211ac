package io.charchub.db;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of SQLite, in the storage forms of {@link SqliteDialect}. */
final class SqliteRow implements Row {
  /** What a double keeps of a decimal. */
  private static final MathContext EXACT = new MathContext(15, RoundingMode.HALF_EVEN);

  private final ResultSet result;
  private final boolean isUtf8;

  /**
   * @param isUtf8 whether the file keeps text as UTF-8, which nearly every one does
   */
  SqliteRow(ResultSet result, boolean isUtf8) {
    this.result = result;
    this.isUtf8 = isUtf8;
  }

  @Override
  public int columnCount() {
    try {
      return result.getMetaData().getColumnCount();
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  @Override
  public String columnName(int column) {
    try {
      return result.getMetaData().getColumnLabel(column + 1);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  @Override
  public boolean isNull(int column) {
    return getObject(column) == null;
  }

  @Override
  public boolean wasNull() {
    try {
      return result.wasNull();
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  @Override
  public int getInt(int column) {
    return Math.toIntExact(getLong(column));
  }

  @Override
  public long getLong(int column) {
    try {
      return result.getLong(column + 1);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  @Override
  public double getDouble(int column) {
    try {
      return result.getDouble(column + 1);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  @Override
  public boolean getBoolean(int column) {
    return getLong(column) != 0;
  }

  /**
   * The driver wraps each text in a buffer of its own, made by a call from native code, and copies
   * it out of there. Its bytes come in one piece for half of that.
   */
  @Override
  public @Nullable String getString(int column) {
    try {
      if (!isUtf8) {
        return result.getString(column + 1);
      }
      byte[] bytes = result.getBytes(column + 1);
      return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  @Override
  public @Nullable BigDecimal getDecimal(int column, int scale) {
    Object value = getObject(column);
    if (value == null) {
      return null;
    }
    try {
      BigDecimal exact = decimal(value);
      return scale < 0 ? exact : exact.setScale(scale, RoundingMode.HALF_EVEN);
    } catch (NumberFormatException e) {
      throw notA("decimal number", column, e);
    }
  }

  private static BigDecimal decimal(Object value) {
    if (value instanceof Double number) {
      return new BigDecimal(number, EXACT);
    }
    return value instanceof Number number
        ? BigDecimal.valueOf(number.longValue())
        : new BigDecimal(value.toString());
  }

  @Override
  public @Nullable LocalDate getDate(int column) {
    String text = getString(column);
    try {
      return text == null ? null : SqliteTemporal.date(text);
    } catch (DateTimeException e) {
      throw notA("date", column, e);
    }
  }

  @Override
  public @Nullable LocalTime getTime(int column) {
    String text = getString(column);
    try {
      return text == null ? null : SqliteTemporal.time(text);
    } catch (DateTimeException e) {
      throw notA("time", column, e);
    }
  }

  @Override
  public @Nullable Instant getInstant(int column) {
    String text = getString(column);
    try {
      return text == null ? null : SqliteTemporal.instant(text);
    } catch (DateTimeException e) {
      throw notA("datetime", column, e);
    }
  }

  @Override
  public @Nullable Duration getDuration(int column) {
    long micros = getLong(column);
    return micros == 0 && wasNull() ? null : Duration.of(micros, ChronoUnit.MICROS);
  }

  @Override
  public @Nullable UUID getUuid(int column) {
    String text = getString(column);
    if (text == null) {
      return null;
    }
    try {
      if (text.length() == 32) {
        return new UUID(
            Long.parseUnsignedLong(text, 0, 16, 16), Long.parseUnsignedLong(text, 16, 32, 16));
      }
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw notA("UUID", column, e);
    }
  }

  @Override
  public byte @Nullable [] getBytes(int column) {
    try {
      return result.getBytes(column + 1);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  @Override
  public @Nullable Object getObject(int column) {
    try {
      return result.getObject(column + 1);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static DatabaseException unreadable(SQLException e) {
    return new DatabaseException(
        DatabaseProblems.of("db.E053", "A row cannot be read: " + e.getMessage(), "", ""), null, e);
  }

  private DatabaseException notA(String kind, int column, RuntimeException cause) {
    return new DatabaseException(
        DatabaseProblems.of(
            "db.E051",
            "The column '" + columnName(column) + "' holds a value that is no " + kind,
            "",
            "find the row and mend the value; SQLite lets any text into any column"),
        null,
        cause);
  }
}
