package io.charchub.db;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads SQLite's storage forms, which are Django's: see {@link SqliteTexts}. */
final class SqliteRow implements Row {
  private final ResultSet result;

  SqliteRow(ResultSet result) {
    this.result = result;
  }

  /** What a getter of the driver does. */
  @FunctionalInterface
  private interface Getter<T extends @Nullable Object> {
    T get(int column) throws SQLException;
  }

  private static <T extends @Nullable Object> T read(Getter<T> getter, int column) {
    try {
      return getter.get(column + 1);
    } catch (SQLException e) {
      throw new DatabaseException(
          DatabaseProblems.of(
              "db.E050",
              "Column " + column + " of the result cannot be read: " + e.getMessage(),
              "",
              ""),
          null,
          e);
    }
  }

  @Override
  public int columnCount() {
    return SqliteRow.<Integer>read(column -> result.getMetaData().getColumnCount(), 0);
  }

  @Override
  public String columnName(int column) {
    return SqliteRow.<String>read(index -> result.getMetaData().getColumnLabel(index), column);
  }

  @Override
  public boolean isNull(int column) {
    return getObject(column) == null;
  }

  @Override
  public boolean wasNull() {
    return SqliteRow.<Boolean>read(column -> result.wasNull(), 0);
  }

  @Override
  public int getInt(int column) {
    try {
      return result.getInt(column + 1);
    } catch (SQLException e) {
      return SqliteRow.<Integer>read(result::getInt, column);
    }
  }

  @Override
  public long getLong(int column) {
    try {
      return result.getLong(column + 1);
    } catch (SQLException e) {
      return SqliteRow.<Long>read(result::getLong, column);
    }
  }

  @Override
  public double getDouble(int column) {
    return SqliteRow.<Double>read(result::getDouble, column);
  }

  @Override
  public boolean getBoolean(int column) {
    return getInt(column) != 0;
  }

  @Override
  public @Nullable String getString(int column) {
    try {
      return result.getString(column + 1);
    } catch (SQLException e) {
      return SqliteRow.<@Nullable String>read(result::getString, column);
    }
  }

  /**
   * SQLite keeps a decimal as an integer or a double: its 15 digits are brought to the scale again.
   */
  @Override
  public @Nullable BigDecimal getDecimal(int column, int scale) {
    Object raw = getObject(column);
    if (raw == null) {
      return null;
    }
    BigDecimal number;
    if (raw instanceof Double value) {
      if (value.isNaN() || value.isInfinite()) {
        return null;
      }
      number = new BigDecimal(value.toString()).round(new MathContext(15, RoundingMode.HALF_EVEN));
    } else if (raw instanceof Number value) {
      number = BigDecimal.valueOf(value.longValue());
    } else {
      number = new BigDecimal(raw.toString().strip());
    }
    return scale < 0 ? number : number.setScale(scale, RoundingMode.HALF_EVEN);
  }

  @Override
  public @Nullable LocalDate getDate(int column) {
    String text = getString(column);
    return text == null ? null : SqliteTexts.parseDate(text);
  }

  @Override
  public @Nullable LocalTime getTime(int column) {
    String text = getString(column);
    return text == null ? null : SqliteTexts.parseTime(text, 0);
  }

  @Override
  public @Nullable Instant getInstant(int column) {
    String text = getString(column);
    return text == null ? null : SqliteTexts.parseInstant(text);
  }

  @Override
  public @Nullable Duration getDuration(int column) {
    long micros = getLong(column);
    return micros == 0 && wasNull()
        ? null
        : Duration.ofSeconds(
            Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
  }

  @Override
  public @Nullable UUID getUuid(int column) {
    String text = getString(column);
    if (text == null) {
      return null;
    }
    String hex = text.indexOf('-') < 0 ? text : text.replace("-", "");
    return new UUID(
        Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, hex.length(), 16));
  }

  @Override
  public byte @Nullable [] getBytes(int column) {
    return SqliteRow.<byte @Nullable []>read(result::getBytes, column);
  }

  @Override
  public @Nullable Object getObject(int column) {
    return SqliteRow.<@Nullable Object>read(result::getObject, column);
  }
}
