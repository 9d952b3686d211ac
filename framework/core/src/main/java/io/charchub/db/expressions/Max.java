package io.charchub.db.expressions;

import java.util.List;

/** The greatest value. */
public final class Max {
  private static final Aggregate.Kind KIND = new Aggregate.Kind("Max", "MAX", null);

  private Max() {}

  /** Over what {@code path} leads to. */
  public static Aggregate of(String path) {
    return new Aggregate(KIND, List.of(F.of(path)));
  }

  /** Over {@code value}. */
  public static Aggregate of(Expression value) {
    return new Aggregate(KIND, List.of(value));
  }
}
