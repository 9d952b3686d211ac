package io.charchub.db.expressions.functions;

import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.Func;
import io.charchub.db.expressions.Types;
import io.charchub.db.expressions.Value;

/** Functions of numbers. What a number outside a function's domain gives is the database's rule. */
public final class MathFunctions {
  private MathFunctions() {}

  /** Without its sign. */
  public static Expression abs(Object value) {
    return Func.of("ABS", null, value);
  }

  /** The smallest whole number that is not less. */
  public static Expression ceil(Object value) {
    return Func.of("CEILING", null, value);
  }

  /** The greatest whole number that is not greater. */
  public static Expression floor(Object value) {
    return Func.of("FLOOR", null, value);
  }

  /** -1, 0 or 1. */
  public static Expression sign(Object value) {
    return Func.of("SIGN", null, value);
  }

  /** The square root. */
  public static Expression sqrt(Object value) {
    return Func.of("SQRT", Types.FLOAT, value);
  }

  /** e to this power. */
  public static Expression exp(Object value) {
    return Func.of("EXP", Types.FLOAT, value);
  }

  /** The natural logarithm. */
  public static Expression ln(Object value) {
    return Func.of("LN", Types.FLOAT, value);
  }

  /** The sine. */
  public static Expression sin(Object value) {
    return Func.of("SIN", Types.FLOAT, value);
  }

  /** The cosine. */
  public static Expression cos(Object value) {
    return Func.of("COS", Types.FLOAT, value);
  }

  /** The tangent. */
  public static Expression tan(Object value) {
    return Func.of("TAN", Types.FLOAT, value);
  }

  /** The cotangent. */
  public static Expression cot(Object value) {
    return Func.of("COT", Types.FLOAT, value);
  }

  /** The inverse sine. */
  public static Expression asin(Object value) {
    return Func.of("ASIN", Types.FLOAT, value);
  }

  /** The inverse cosine. */
  public static Expression acos(Object value) {
    return Func.of("ACOS", Types.FLOAT, value);
  }

  /** The inverse tangent. */
  public static Expression atan(Object value) {
    return Func.of("ATAN", Types.FLOAT, value);
  }

  /** Radians in degrees. */
  public static Expression degrees(Object value) {
    return Func.of("DEGREES", Types.FLOAT, value);
  }

  /** Degrees in radians. */
  public static Expression radians(Object value) {
    return Func.of("RADIANS", Types.FLOAT, value);
  }

  /** Rounded to a whole number. */
  public static Expression round(Object value) {
    return Func.of("ROUND", null, value);
  }

  /** Rounded to {@code digits} after the point. */
  public static Expression round(Object value, int digits) {
    return Func.likeFirst("ROUND", value, Value.of(digits));
  }

  /** The logarithm of {@code value} to {@code base}. */
  public static Expression log(Object base, Object value) {
    return Func.of("LOG", Types.FLOAT, base, value);
  }

  /** {@code value} to the power of {@code exponent}. */
  public static Expression power(Object value, Object exponent) {
    return Func.of("POWER", Types.FLOAT, value, exponent);
  }

  /** The remainder, with the sign of {@code value}. */
  public static Expression mod(Object value, Object divisor) {
    return Func.of("MOD", Types.FLOAT, value, divisor);
  }

  /** The angle of the point (x, y). */
  public static Expression atan2(Object y, Object x) {
    return Func.of("ATAN2", Types.FLOAT, y, x);
  }

  /** The number pi. */
  public static Expression pi() {
    return Func.of("PI", Types.FLOAT);
  }

  /** A number from 0 to 1, another for each row. */
  public static Expression random() {
    return Func.of("RANDOM", Types.FLOAT);
  }
}
