package io.charchub.contrib.rest.serializers;

import io.charchub.serialization.DataWriter;
import java.io.IOException;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a function makes of a row; shown, never taken. */
final class ComputedField<T> extends SerializerField<T> {
  private final BiFunction<? super T, SerializerContext, ? extends @Nullable Object> function;
  private final Map<String, Object> type;

  ComputedField(
      String name,
      Map<String, Object> type,
      BiFunction<? super T, SerializerContext, ? extends @Nullable Object> function) {
    super(name);
    this.function = function;
    this.type = type;
    readOnly();
  }

  @Override
  protected void write(T row, DataWriter out, SerializerContext context) throws IOException {
    out.value(function.apply(row, context));
  }

  @Override
  protected void read(@Nullable Object raw, Draft<? extends T> draft) {
    throw new IllegalStateException(name() + " is read only");
  }

  @Override
  protected Map<String, Object> type() {
    return type;
  }
}
