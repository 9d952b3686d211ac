package io.charchub.db.expressions;

import java.util.List;

/** The texts of a group put together. */
public final class StringAgg {
  private static final Aggregate.Kind KIND =
      new Aggregate.Kind("StringAgg", "STRING_AGG", argument -> Types.TEXT);

  private StringAgg() {}

  /**
   * The texts that {@code path} leads to, with {@code delimiter} between them; the delimiter is
   * bound.
   */
  public static Aggregate of(String path, String delimiter) {
    return of(F.of(path), delimiter);
  }

  /** The texts that are {@code value}, with {@code delimiter} between them. */
  public static Aggregate of(Expression value, String delimiter) {
    return new Aggregate(KIND, List.of(value, Value.of(delimiter)));
  }
}
