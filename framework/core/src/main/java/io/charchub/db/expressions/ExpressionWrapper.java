package io.charchub.db.expressions;

import io.charchub.db.fields.Field;
import java.util.List;

/** An expression that is told its type (Django's {@code ExpressionWrapper}). */
public final class ExpressionWrapper extends Expression {
  private final Expression value;
  private final Field<?> type;

  private ExpressionWrapper(Expression value, Field<?> type) {
    this.value = value;
    this.type = type;
  }

  /** {@code value}, said to be of {@code type}. */
  public static ExpressionWrapper of(Expression value, Field<?> type) {
    return new ExpressionWrapper(value, type);
  }

  @Override
  public List<Expression> parts() {
    return List.of(value);
  }

  @Override
  public Resolved resolve(Scope scope) {
    return value.resolve(scope).as(type);
  }

  @Override
  public void shape(Shape shape) {
    shape.token(ExpressionWrapper.class).type(type);
    value.shape(shape);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
