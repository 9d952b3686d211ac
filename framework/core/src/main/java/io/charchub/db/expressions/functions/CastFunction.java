package io.charchub.db.expressions.functions;

import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.Kinds;
import io.charchub.db.expressions.Resolved;
import io.charchub.db.expressions.Scope;
import io.charchub.db.expressions.Shape;
import io.charchub.db.fields.CharField;
import io.charchub.db.fields.DecimalField;
import io.charchub.db.fields.Field;
import io.charchub.db.sql.Cast;
import java.util.List;

/** CAST. */
final class CastFunction extends Expression {
  private final Expression value;
  private final Field<?> type;

  CastFunction(Expression value, Field<?> type) {
    this.value = value;
    this.type = type;
  }

  @Override
  public List<Expression> parts() {
    return List.of(value);
  }

  @Override
  public Resolved resolve(Scope scope) {
    Resolved resolved = value.resolve(scope);
    int length = type instanceof CharField text ? text.maxLength() : 0;
    int scale = type instanceof DecimalField decimal ? decimal.decimalPlaces() : -1;
    return Resolved.computed(
        new Cast(resolved.sql(), Kinds.of(type), length, scale), type, List.of(resolved));
  }

  @Override
  public void shape(Shape shape) {
    shape.token(CastFunction.class).type(type);
    value.shape(shape);
  }
}
