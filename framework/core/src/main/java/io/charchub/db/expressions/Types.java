package io.charchub.db.expressions;

import io.charchub.db.fields.BigIntegerField;
import io.charchub.db.fields.BinaryField;
import io.charchub.db.fields.BooleanField;
import io.charchub.db.fields.DateField;
import io.charchub.db.fields.DateTimeField;
import io.charchub.db.fields.DurationField;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.FloatField;
import io.charchub.db.fields.IntegerField;
import io.charchub.db.fields.JsonField;
import io.charchub.db.fields.TextField;
import io.charchub.db.fields.TimeField;
import io.charchub.db.fields.UuidField;
import io.charchub.db.sql.ValueKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fields that stand for the type of a computed value (Django's {@code output_field}).
 *
 * <pre>
 * Functions.cast(F.of("views"), Types.TEXT)
 * </pre>
 */
public final class Types {
  /** A whole number of 32 bits. */
  public static final Field<Integer> INTEGER = new IntegerField();

  /** A whole number of 64 bits. */
  public static final Field<Long> LONG = new BigIntegerField();

  /** A double. */
  public static final Field<Double> FLOAT = new FloatField();

  /** An exact number, with as many digits after the point as it has. */
  public static final Field<BigDecimal> DECIMAL = new ExactNumber();

  /** Text. */
  public static final Field<String> TEXT = new TextField();

  /** True or false. */
  public static final Field<Boolean> BOOLEAN = new BooleanField();

  /** A date. */
  public static final Field<LocalDate> DATE = new DateField();

  /** A time of day. */
  public static final Field<LocalTime> TIME = new TimeField();

  /** A point in time. */
  public static final Field<Instant> INSTANT = new DateTimeField();

  /** A length of time. */
  public static final Field<Duration> DURATION = new DurationField();

  /** A UUID. */
  public static final Field<UUID> UUID = new UuidField();

  /** A JSON document. */
  public static final Field<?> JSON = new JsonField();

  /** Bytes. */
  public static final Field<byte[]> BINARY = new BinaryField();

  private static final Map<Class<?>, Field<?>> BY_CLASS =
      Map.ofEntries(
          Map.entry(Integer.class, INTEGER),
          Map.entry(Short.class, INTEGER),
          Map.entry(Byte.class, INTEGER),
          Map.entry(Long.class, LONG),
          Map.entry(BigInteger.class, LONG),
          Map.entry(Double.class, FLOAT),
          Map.entry(Float.class, FLOAT),
          Map.entry(BigDecimal.class, DECIMAL),
          Map.entry(String.class, TEXT),
          Map.entry(Boolean.class, BOOLEAN),
          Map.entry(LocalDate.class, DATE),
          Map.entry(LocalTime.class, TIME),
          Map.entry(Instant.class, INSTANT),
          Map.entry(Duration.class, DURATION),
          Map.entry(UUID.class, UUID),
          Map.entry(byte[].class, BINARY));

  private Types() {}

  /**
   * What values have in common: the type of the first that has one, numbers the widest; null where
   * they are of several kinds.
   */
  static @Nullable Field<?> common(List<Resolved> values) {
    Field<?> common = null;
    for (Resolved value : values) {
      Field<?> type = value.type();
      if (type == null) {
        continue;
      }
      if (common != null && Kinds.of(common) != Kinds.of(type)) {
        Field<?> wider = wider(Kinds.of(common), Kinds.of(type), common, type);
        if (wider == null) {
          return null;
        }
        common = wider;
      } else if (common == null) {
        common = type;
      }
    }
    return common;
  }

  private static @Nullable Field<?> wider(
      ValueKind first, ValueKind second, Field<?> one, Field<?> other) {
    if (first == ValueKind.INTEGER && (second == ValueKind.FLOAT || second == ValueKind.DECIMAL)) {
      return other;
    }
    if (second == ValueKind.INTEGER && (first == ValueKind.FLOAT || first == ValueKind.DECIMAL)) {
      return one;
    }
    return null;
  }

  /** The type of {@code value}; null where it has none that is known, or is null. */
  public static @Nullable Field<?> of(@Nullable Object value) {
    return value == null ? null : BY_CLASS.get(value.getClass());
  }
}
