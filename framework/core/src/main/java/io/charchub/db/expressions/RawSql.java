package io.charchub.db.expressions;

import io.charchub.db.fields.Field;
import io.charchub.db.sql.Conversion;
import io.charchub.db.sql.Param;
import io.charchub.db.sql.Raw;
import io.charchub.db.sql.ValueKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQL written by the programmer as a value (Django's {@code RawSQL}). The text must never hold
 * anything from outside: that is what the marks are for.
 *
 * <pre>
 * RawSql.of("length(body) > ?", Types.BOOLEAN, 100)
 * </pre>
 */
public final class RawSql extends Expression {
  private final String text;
  private final @Nullable Field<?> type;
  private final List<Value> values;

  private RawSql(String text, @Nullable Field<?> type, List<Value> values) {
    this.text = text;
    this.type = type;
    this.values = values;
  }

  /**
   * A piece of SQL.
   *
   * @param text SQL with a {@code ?} for each value
   * @param type what it gives
   * @param values bound, in the order of the marks
   * @throws IllegalArgumentException where there are more or fewer marks than values
   */
  public static RawSql of(String text, Field<?> type, @Nullable Object... values) {
    if (Raw.marks(text) != values.length) {
      throw new IllegalArgumentException(
          "the SQL has " + Raw.marks(text) + " marks for " + values.length + " values: " + text);
    }
    return new RawSql(text, type, Arrays.stream(values).map(Value::of).toList());
  }

  @Override
  public List<Expression> parts() {
    return List.of();
  }

  @Override
  public Resolved resolve(Scope scope) {
    List<Param> marks = new ArrayList<>(values.size());
    for (Value value : values) {
      marks.add(
          value.resolve(scope).sql() instanceof Param param
              ? param
              : new Param(null, value.value(), -1, Conversion.NONE, ValueKind.UNKNOWN));
    }
    return Resolved.computed(new Raw(text, marks), type, List.of());
  }

  @Override
  public void shape(Shape shape) {
    shape.token(RawSql.class).token(text).type(type);
    for (Value value : values) {
      value.shape(shape);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
