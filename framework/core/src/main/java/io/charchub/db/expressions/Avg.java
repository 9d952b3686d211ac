package io.charchub.db.expressions;

import io.charchub.db.fields.Field;
import io.charchub.db.sql.ValueKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mean: a double of whole numbers and doubles, otherwise of the type of the values. */
public final class Avg {
  private static final Aggregate.Kind KIND = new Aggregate.Kind("Avg", "AVG", Avg::type);

  private Avg() {}

  /** Over what {@code path} leads to. */
  public static Aggregate of(String path) {
    return new Aggregate(KIND, List.of(F.of(path)));
  }

  /** Over {@code value}. */
  public static Aggregate of(Expression value) {
    return new Aggregate(KIND, List.of(value));
  }

  private static @Nullable Field<?> type(@Nullable Field<?> argument) {
    ValueKind kind = Kinds.of(argument);
    return kind == ValueKind.DECIMAL || kind == ValueKind.DURATION ? argument : Types.FLOAT;
  }
}
