package io.charchub.db.expressions;

import io.charchub.db.fields.Field;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** From what people give to what is bound. */
final class Conversions {
  private Conversions() {}

  /** {@code given} as a field of {@code type} stores it. */
  @SuppressWarnings("unchecked")
  static @Nullable Object store(Field<?> type, @Nullable Object given) {
    Field<Object> field = (Field<Object>) type;
    if (given == null) {
      return null;
    }
    if (given instanceof ListValue list) {
      return field.toDatabase(field.toJava(list.given()));
    }
    boolean plain = given.getClass() == type.javaType() && !(given instanceof String);
    Object value = plain ? given : field.toJava(given);
    return value instanceof BigDecimal ? value : field.toDatabase(value);
  }
}
