package io.charchub.db.expressions.functions;

import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.Func;
import io.charchub.db.expressions.Types;
import io.charchub.db.expressions.Value;

/**
 * Functions that look at the rows around, for use in {@link io.charchub.db.expressions.Window}
 * only.
 */
public final class WindowFunctions {
  private WindowFunctions() {}

  /** The number of the row, from 1. */
  public static Expression rowNumber() {
    return Func.of("ROW_NUMBER", Types.LONG);
  }

  /** The place, with gaps after equals. */
  public static Expression rank() {
    return Func.of("RANK", Types.LONG);
  }

  /** The place, without gaps. */
  public static Expression denseRank() {
    return Func.of("DENSE_RANK", Types.LONG);
  }

  /** The place as a fraction from 0 to 1. */
  public static Expression percentRank() {
    return Func.of("PERCENT_RANK", Types.FLOAT);
  }

  /** The fraction of the rows that come no later. */
  public static Expression cumeDist() {
    return Func.of("CUME_DIST", Types.FLOAT);
  }

  /** The number of the bucket, of {@code count} that are about equally full. */
  public static Expression ntile(int count) {
    return Func.of("NTILE", Types.LONG, positive(count));
  }

  /** The value {@code offset} rows before. */
  public static Expression lag(Object value, int offset) {
    return Func.likeFirst("LAG", value, positive(offset));
  }

  /** The value {@code offset} rows before, or {@code otherwise} where there is no such row. */
  public static Expression lag(Object value, int offset, Expression otherwise) {
    return Func.likeFirst("LAG", value, positive(offset), otherwise);
  }

  /** The value {@code offset} rows after. */
  public static Expression lead(Object value, int offset) {
    return Func.likeFirst("LEAD", value, positive(offset));
  }

  /** The value {@code offset} rows after, or {@code otherwise} where there is no such row. */
  public static Expression lead(Object value, int offset, Expression otherwise) {
    return Func.likeFirst("LEAD", value, positive(offset), otherwise);
  }

  /** The value of the first row. */
  public static Expression firstValue(Object value) {
    return Func.likeFirst("FIRST_VALUE", value);
  }

  /**
   * The value of the last row of the frame, which ends at the current row unless it is told
   * otherwise.
   */
  public static Expression lastValue(Object value) {
    return Func.likeFirst("LAST_VALUE", value);
  }

  /** The value of row number {@code n} of the frame. */
  public static Expression nthValue(Object value, int n) {
    return Func.likeFirst("NTH_VALUE", value, positive(n));
  }

  private static Value positive(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("must be 1 or more, not " + number);
    }
    return Value.of(number);
  }
}
