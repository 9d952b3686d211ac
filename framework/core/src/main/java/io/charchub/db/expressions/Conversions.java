package io.charchub.db.expressions;

import io.charchub.db.fields.Field;
import org.jspecify.annotations.Nullable;

/** From what people give to what is bound. */
final class Conversions {
  private Conversions() {}

  /** {@code given} as a field of {@code type} stores it. */
  @SuppressWarnings("unchecked")
  static @Nullable Object store(Field<?> type, @Nullable Object given) {
    Field<Object> field = (Field<Object>) type;
    Object value =
        given == null || given.getClass() == type.javaType() ? given : field.toJava(given);
    return field.toDatabase(value);
  }
}
