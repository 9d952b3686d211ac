package io.charchub.db.expressions;

import io.charchub.db.fields.Field;
import io.charchub.db.fields.JsonField;
import io.charchub.db.sql.ValueKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a field's values are to SQL. */
public final class Kinds {
  private static final Map<Class<?>, ValueKind> BY_TYPE =
      Map.ofEntries(
          Map.entry(Integer.class, ValueKind.INTEGER),
          Map.entry(Long.class, ValueKind.INTEGER),
          Map.entry(Short.class, ValueKind.INTEGER),
          Map.entry(Double.class, ValueKind.FLOAT),
          Map.entry(Float.class, ValueKind.FLOAT),
          Map.entry(BigDecimal.class, ValueKind.DECIMAL),
          Map.entry(String.class, ValueKind.TEXT),
          Map.entry(Boolean.class, ValueKind.BOOLEAN),
          Map.entry(Instant.class, ValueKind.INSTANT),
          Map.entry(LocalDate.class, ValueKind.DATE),
          Map.entry(LocalTime.class, ValueKind.TIME),
          Map.entry(Duration.class, ValueKind.DURATION),
          Map.entry(UUID.class, ValueKind.UUID),
          Map.entry(byte[].class, ValueKind.BINARY));

  /** Remembers the kind with the class: it is asked for at every value that is bound. */
  private static final ClassValue<ValueKind> KINDS =
      new ClassValue<>() {
        @Override
        protected ValueKind computeValue(Class<?> type) {
          return type.isEnum() ? ValueKind.TEXT : BY_TYPE.getOrDefault(type, ValueKind.TEXT);
        }
      };

  private Kinds() {}

  /** What {@code field}'s values are; unknown for null. */
  public static ValueKind of(@Nullable Field<?> field) {
    if (field == null) {
      return ValueKind.UNKNOWN;
    }
    if (field instanceof JsonField) {
      return ValueKind.JSON;
    }
    return KINDS.get(field.javaType());
  }
}
