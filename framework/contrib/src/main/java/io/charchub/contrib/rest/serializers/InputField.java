package io.charchub.contrib.rest.serializers;

import io.charchub.db.fields.Field;
import io.charchub.serialization.DataWriter;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value that belongs to no column: it is found among {@link Draft#values()}. */
final class InputField<T> extends SerializerField<T> {
  private final Field<?> kind;

  InputField(String name, Field<?> kind) {
    super(name);
    this.kind = kind;
    writeOnly();
    required(!kind.isBlank() && !kind.options().hasDefault());
  }

  @Override
  protected void write(T row, DataWriter out, SerializerContext context) throws IOException {
    throw new IllegalStateException(name() + " is write only");
  }

  @Override
  protected void read(@Nullable Object raw, Draft<? extends T> draft) {
    draft.values().put(name(), checked(kind, raw, draft));
  }

  private <V> @Nullable Object checked(Field<V> field, @Nullable Object raw, Draft<?> draft) {
    @SuppressWarnings("unchecked") // what a field converts is of its type
    V value = (V) Conversion.toJava(field, raw);
    field.validate(value);
    validate(value, draft);
    return value;
  }

  @Override
  protected Map<String, Object> type() {
    return Schemas.of(kind);
  }
}
