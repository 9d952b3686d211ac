package io.charchub.db.expressions;

import io.charchub.db.fields.Field;
import io.charchub.db.sql.ValueKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sum; null where there is nothing to add. */
public final class Sum {
  private static final Aggregate.Kind KIND = new Aggregate.Kind("Sum", "SUM", Sum::type);

  private Sum() {}

  /** Over what {@code path} leads to. */
  public static Aggregate of(String path) {
    return new Aggregate(KIND, List.of(F.of(path)));
  }

  /** Over {@code value}. */
  public static Aggregate of(Expression value) {
    return new Aggregate(KIND, List.of(value));
  }

  private static @Nullable Field<?> type(@Nullable Field<?> argument) {
    return Kinds.of(argument) == ValueKind.INTEGER ? Types.LONG : argument;
  }
}
