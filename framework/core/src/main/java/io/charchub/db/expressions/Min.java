package io.charchub.db.expressions;

import java.util.List;

/** The smallest value. */
public final class Min {
  private static final Aggregate.Kind KIND = new Aggregate.Kind("Min", "MIN", null);

  private Min() {}

  /** Over what {@code path} leads to. */
  public static Aggregate of(String path) {
    return new Aggregate(KIND, List.of(F.of(path)));
  }

  /** Over {@code value}. */
  public static Aggregate of(Expression value) {
    return new Aggregate(KIND, List.of(value));
  }
}
