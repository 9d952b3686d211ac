package io.charchub.db.expressions;

import io.charchub.db.fields.Field;
import io.charchub.db.sql.ValueKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The variance of the whole population, or of a sample. */
public final class Variance {
  private static final Aggregate.Kind POPULATION =
      new Aggregate.Kind("Variance", "VAR_POP", Variance::type);
  private static final Aggregate.Kind SAMPLE =
      new Aggregate.Kind("Variance", "VAR_SAMP", Variance::type);

  private Variance() {}

  /** Of the values that {@code path} leads to, taken as all there are. */
  public static Aggregate of(String path) {
    return of(F.of(path));
  }

  /** Of {@code value}, taken as all there are. */
  public static Aggregate of(Expression value) {
    return new Aggregate(POPULATION, List.of(value));
  }

  /** Of {@code value}, taken as a sample. */
  public static Aggregate ofSample(Expression value) {
    return new Aggregate(SAMPLE, List.of(value));
  }

  private static @Nullable Field<?> type(@Nullable Field<?> argument) {
    return Kinds.of(argument) == ValueKind.DECIMAL ? argument : Types.FLOAT;
  }
}
