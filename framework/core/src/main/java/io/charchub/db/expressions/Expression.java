package io.charchub.db.expressions;

import io.charchub.db.fields.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that has a value for each row of a query: a field, a constant, a calculation, a
 * function, an aggregate (Django's query expressions). Immutable, safe for use by many threads.
 *
 * <pre>
 * Post.objects.annotate(Count.of("comments").as("talk")).orderBy(F.of("talk").times(2).desc());
 * </pre>
 *
 * <p>Operands may be expressions or values; text as an operand is a value, never a path. One's own
 * expression extends {@link Func}, or this class with {@link #resolve} in the terms of {@code
 * db.sql}.
 */
public abstract class Expression {

  /** For the expressions of this room and of user code. */
  protected Expression() {}

  /** {@code operand} itself where it is an expression, otherwise the value as one. */
  public static Expression wrap(@Nullable Object operand) {
    return operand instanceof Expression expression ? expression : Value.of(operand);
  }

  /**
   * {@code argument} itself where it is an expression, a reference where it is text, otherwise the
   * value as one.
   */
  public static Expression argument(@Nullable Object argument) {
    return argument instanceof String path ? F.of(path) : wrap(argument);
  }

  /** The sum. */
  public final Expression plus(Object operand) {
    return new Arithmetic(this, Arithmetic.Operator.PLUS, wrap(operand));
  }

  /** The difference. */
  public final Expression minus(Object operand) {
    return new Arithmetic(this, Arithmetic.Operator.MINUS, wrap(operand));
  }

  /** The product. */
  public final Expression times(Object operand) {
    return new Arithmetic(this, Arithmetic.Operator.TIMES, wrap(operand));
  }

  /** The quotient; of whole numbers a whole number, as the database divides. */
  public final Expression dividedBy(Object operand) {
    return new Arithmetic(this, Arithmetic.Operator.DIVIDED_BY, wrap(operand));
  }

  /** The remainder, with the sign of this. */
  public final Expression mod(Object operand) {
    return new Arithmetic(this, Arithmetic.Operator.MOD, wrap(operand));
  }

  /** This to the power of {@code operand}. */
  public final Expression power(Object operand) {
    return new Arithmetic(this, Arithmetic.Operator.POWER, wrap(operand));
  }

  /** The bits that both have. */
  public final Expression bitAnd(Object operand) {
    return new Arithmetic(this, Arithmetic.Operator.BIT_AND, wrap(operand));
  }

  /** The bits that either has. */
  public final Expression bitOr(Object operand) {
    return new Arithmetic(this, Arithmetic.Operator.BIT_OR, wrap(operand));
  }

  /** The bits that one of them has and not the other. */
  public final Expression bitXor(Object operand) {
    return new Arithmetic(this, Arithmetic.Operator.BIT_XOR, wrap(operand));
  }

  /** The bits moved to the left. */
  public final Expression shiftLeft(Object operand) {
    return new Arithmetic(this, Arithmetic.Operator.SHIFT_LEFT, wrap(operand));
  }

  /** The bits moved to the right. */
  public final Expression shiftRight(Object operand) {
    return new Arithmetic(this, Arithmetic.Operator.SHIFT_RIGHT, wrap(operand));
  }

  /** The number with the opposite sign. */
  public final Expression negated() {
    return new Arithmetic(this, Arithmetic.Operator.TIMES, Value.of(-1));
  }

  /** The value in ascending order. */
  public Order asc() {
    return Order.ascending(this);
  }

  /** The value in descending order. */
  public Order desc() {
    return Order.descending(this);
  }

  /** This expression under a name: the name of an annotation, or of an aggregate in the answer. */
  public final Named as(String name) {
    return new Named(name, this);
  }

  /** This expression, said to be of {@code type}: where its parts do not tell. */
  public final Expression as(Field<?> type) {
    return ExpressionWrapper.of(this, type);
  }

  /**
   * What {@code lookup}, such as {@code gt}, asks of this expression; {@code value} may be an
   * expression too.
   */
  public final Q<Object> matches(String lookup, @Nullable Object value) {
    return new Q.Comparison(this, lookup, value);
  }

  /**
   * The name under which this is annotated or aggregated where it is given none; null where it must
   * be given one.
   */
  public @Nullable String defaultName() {
    return null;
  }

  /** The expressions that this one is made of; empty for a leaf. */
  public abstract List<Expression> parts();

  /** This expression in the terms of SQL, in the query that {@code scope} stands for. */
  public abstract Resolved resolve(Scope scope);

  /** Tells the structure of this expression, and its values. */
  public abstract void shape(Shape shape);

  /**
   * Whether an aggregate is written in this expression. What a path stands for is not looked at.
   */
  public boolean containsAggregate() {
    for (Expression part : parts()) {
      if (part.containsAggregate()) {
        return true;
      }
    }
    return false;
  }
}
