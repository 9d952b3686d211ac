package io.charchub.db.expressions;

import io.charchub.db.fields.Field;
import io.charchub.db.fields.FieldException;
import io.charchub.db.sql.Infix;
import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.Temporal;
import io.charchub.db.sql.ValueKind;
import io.charchub.errors.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two expressions with an operator between them (Django's {@code CombinedExpression}). */
final class Arithmetic extends Expression {
  private static final Set<ValueKind> TIMES_OF_SOME_SORT =
      EnumSet.of(ValueKind.DATE, ValueKind.TIME, ValueKind.INSTANT, ValueKind.DURATION);

  /** The operators. */
  enum Operator {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDED_BY("/"),
    MOD("%"),
    POWER("^"),
    BIT_AND("&"),
    BIT_OR("|"),
    BIT_XOR("#"),
    SHIFT_LEFT("<<"),
    SHIFT_RIGHT(">>");

    private final String sql;

    Operator(String sql) {
      this.sql = sql;
    }

    boolean isBitwise() {
      return compareTo(BIT_AND) >= 0;
    }
  }

  private final Expression left;
  private final Operator operator;
  private final Expression right;

  Arithmetic(Expression left, Operator operator, Expression right) {
    this.left = left;
    this.operator = operator;
    this.right = right;
  }

  @Override
  public List<Expression> parts() {
    return List.of(left, right);
  }

  @Override
  public Resolved resolve(Scope scope) {
    Resolved first = left.resolve(scope);
    Resolved second = right.resolve(scope);
    ValueKind a = first.kind();
    ValueKind b = second.kind();
    SqlExpression sql;
    if ((operator == Operator.PLUS || operator == Operator.MINUS)
        && (TIMES_OF_SOME_SORT.contains(a) || TIMES_OF_SOME_SORT.contains(b))
        && a != ValueKind.UNKNOWN
        && b != ValueKind.UNKNOWN) {
      refuseUnlessTemporal(a, b);
      sql = new Temporal(first.sql(), a, operator == Operator.PLUS, second.sql(), b);
    } else {
      sql = new Infix(first.sql(), operator.sql, second.sql(), kindOf(typeOf(a, b)));
    }
    Field<?> type = typeOf(a, b);
    String untyped = type == null ? "'" + this + "', which mixes " + a + " and " + b + "," : "";
    return Resolved.computed(sql, type, untyped, List.of(first, second));
  }

  private static ValueKind kindOf(@Nullable Field<?> type) {
    return Kinds.of(type);
  }

  private void refuseUnlessTemporal(ValueKind a, ValueKind b) {
    boolean both = TIMES_OF_SOME_SORT.contains(a) && TIMES_OF_SOME_SORT.contains(b);
    if (!both) {
      throw new FieldException(
          Problem.of(
                  "models.E043", "'" + this + "' cannot be computed: it mixes " + a + " and " + b)
              .hint("add a Duration to a date, a time or an instant"));
    }
  }

  /** Django's table of what two types make together; null where it has no entry. */
  private @Nullable Field<?> typeOf(ValueKind a, ValueKind b) {
    if (a == b) {
      return sameKind(a);
    }
    if (operator.isBitwise()) {
      return null;
    }
    Set<ValueKind> pair = EnumSet.of(a, b);
    if (pair.equals(EnumSet.of(ValueKind.INTEGER, ValueKind.DECIMAL))) {
      return Types.DECIMAL;
    }
    if (pair.equals(EnumSet.of(ValueKind.INTEGER, ValueKind.FLOAT))) {
      return Types.FLOAT;
    }
    if (pair.contains(ValueKind.DURATION) && TIMES_OF_SOME_SORT.containsAll(pair)) {
      boolean time = pair.contains(ValueKind.TIME);
      return a == ValueKind.DURATION && operator == Operator.MINUS
          ? null
          : time ? Types.TIME : Types.INSTANT;
    }
    if (operator == Operator.MINUS && pair.equals(EnumSet.of(ValueKind.DATE, ValueKind.INSTANT))) {
      return Types.DURATION;
    }
    return null;
  }

  private @Nullable Field<?> sameKind(ValueKind kind) {
    return switch (kind) {
      case INTEGER -> Types.LONG;
      case FLOAT -> operator.isBitwise() ? null : Types.FLOAT;
      case DECIMAL -> operator.isBitwise() ? null : Types.DECIMAL;
      case DURATION ->
          operator == Operator.PLUS || operator == Operator.MINUS ? Types.DURATION : null;
      case DATE, TIME, INSTANT -> operator == Operator.MINUS ? Types.DURATION : null;
      default -> null;
    };
  }

  @Override
  public void shape(Shape shape) {
    shape.token(operator);
    left.shape(shape);
    right.shape(shape);
  }

  @Override
  public String toString() {
    return left + " " + operator.sql + " " + right;
  }
}
