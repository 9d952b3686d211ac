package io.charchub.db.schema;

/**
 * What a column holds, without a word of SQL: each editor writes it as its database names it.
 *
 * @param kind the family
 * @param length characters of a {@link Kind#VARCHAR}, 0 for no limit; 0 for all other kinds
 * @param precision digits of a {@link Kind#DECIMAL}; 0 for all other kinds
 * @param scale digits after the point of a {@link Kind#DECIMAL}; 0 for all other kinds
 */
public record ColumnType(Kind kind, int length, int precision, int scale) {

  /**
   * The families of columns. In brackets: what Django calls the field, and SQLite's column type.
   */
  public enum Kind {
    /** Text up to a length (CharField; {@code varchar(200)}). */
    VARCHAR,
    /** Text of any length (TextField; {@code text}). */
    TEXT,
    /** 16 bits (SmallIntegerField; {@code smallint}). */
    SMALLINT,
    /** 32 bits (IntegerField; {@code integer}). */
    INTEGER,
    /** 64 bits (BigIntegerField; {@code bigint}). */
    BIGINT,
    /**
     * Not negative, 16 bits (PositiveSmallIntegerField; {@code smallint unsigned}, with a check).
     */
    POSITIVE_SMALLINT,
    /** Not negative, 32 bits (PositiveIntegerField; {@code integer unsigned}, with a check). */
    POSITIVE_INTEGER,
    /** Not negative, 64 bits (PositiveBigIntegerField; {@code bigint unsigned}, with a check). */
    POSITIVE_BIGINT,
    /** True or false (BooleanField; {@code bool}). */
    BOOLEAN,
    /** An exact number (DecimalField; {@code decimal}). */
    DECIMAL,
    /** A double (FloatField; {@code real}). */
    DOUBLE,
    /** A day (DateField; {@code date}). */
    DATE,
    /** A time of day, to the microsecond (TimeField; {@code time}). */
    TIME,
    /** An instant in UTC, to the microsecond (DateTimeField; {@code datetime}). */
    DATETIME,
    /** Microseconds (DurationField; {@code bigint}). */
    DURATION,
    /** A UUID (UUIDField; {@code char(32)}). */
    UUID,
    /** A JSON document (JSONField; {@code text}, with a check). */
    JSON,
    /** Bytes (BinaryField; {@code BLOB}). */
    BINARY,
    /** An IPv4 or IPv6 address (GenericIPAddressField; {@code char(39)}). */
    INET
  }

  /** Refuses sizes below zero, and sizes where the kind has none. */
  public ColumnType {
    if (length < 0 || (length > 0 && kind != Kind.VARCHAR)) {
      throw new IllegalArgumentException(kind + " takes no length of " + length);
    }
    if (precision < 0
        || scale < 0
        || scale > precision
        || (precision > 0 && kind != Kind.DECIMAL)) {
      throw new IllegalArgumentException(kind + " takes no digits of " + precision + ", " + scale);
    }
  }

  /** A type without sizes. */
  public static ColumnType of(Kind kind) {
    return new ColumnType(kind, 0, 0, 0);
  }

  /** Text of at most {@code length} characters; 0 for no limit. */
  public static ColumnType varchar(int length) {
    return new ColumnType(Kind.VARCHAR, length, 0, 0);
  }

  /** An exact number of {@code precision} digits, {@code scale} of them after the point. */
  public static ColumnType decimal(int precision, int scale) {
    return new ColumnType(Kind.DECIMAL, 0, precision, scale);
  }
}
