package io.charchub.db.expressions;

import io.charchub.db.fields.Field;
import io.charchub.db.sql.Conversion;
import io.charchub.db.sql.Fixed;
import io.charchub.db.sql.Param;
import io.charchub.db.sql.SqlExpression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value given by the program, always bound (Django's {@code Value}). */
public final class Value extends Expression {
  private final @Nullable Object value;
  private final @Nullable Field<?> type;

  private Value(@Nullable Object value, @Nullable Field<?> type) {
    this.value = value;
    this.type = type;
  }

  /** {@code value}, which tells its type by its class. */
  public static Value of(@Nullable Object value) {
    return new Value(value, null);
  }

  /** {@code value} as a field of {@code type} stores it. */
  public static Value of(@Nullable Object value, Field<?> type) {
    return new Value(value, type);
  }

  /** The value. */
  public @Nullable Object value() {
    return value;
  }

  @Override
  public List<Expression> parts() {
    return List.of();
  }

  @Override
  public Resolved resolve(Scope scope) {
    Field<?> known = type == null ? Types.of(value) : type;
    SqlExpression sql;
    if (value == null) {
      sql = Fixed.NULL;
    } else if (value instanceof Boolean) {
      sql = Param.fixed(value, Kinds.of(known));
    } else {
      sql = Param.of(this, value, conversion(known), Kinds.of(known));
    }
    return Resolved.constant(sql, known);
  }

  private static Conversion conversion(@Nullable Field<?> type) {
    return type == null ? Conversion.NONE : given -> Conversions.store(type, given);
  }

  @Override
  public void shape(Shape shape) {
    shape.token(Value.class).type(type).value(this, value);
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
