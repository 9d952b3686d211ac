package io.charchub.contrib.rest.serializers;

import io.charchub.serialization.DataWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value of some kind, read from an object and put into it by functions. */
final class ValueField<T, V> extends SerializerField<T> {
  private static final Map<String, Object> NULL = Map.of("type", "null");

  private final Kind<V> kind;
  private final Function<? super T, ? extends @Nullable V> read;
  private final BiConsumer<? super T, @Nullable V> write;
  private final boolean nullable;

  ValueField(
      String name,
      Kind<V> kind,
      boolean nullable,
      Function<? super T, ? extends @Nullable V> read,
      BiConsumer<? super T, @Nullable V> write) {
    super(name);
    this.kind = kind;
    this.nullable = nullable;
    this.read = read;
    this.write = write;
  }

  @Override
  protected void write(T row, DataWriter out, SerializerContext context) throws IOException {
    V value = read.apply(row);
    out.value(value == null ? null : kind.toData(value));
  }

  @Override
  @SuppressWarnings("unchecked") // a draft of this serializer holds its own kind of object
  protected void read(@Nullable Object raw, Draft<? extends T> draft) {
    V value = nullable && raw == null ? null : Conversion.present(kind, raw);
    validate(value, draft);
    write.accept(((Draft<T>) draft).row(), value);
  }

  @Override
  protected Map<String, Object> type() {
    return nullable ? orNull(kind.schema()) : kind.schema();
  }

  /** The schema that null fits too. */
  static Map<String, Object> orNull(Map<String, Object> schema) {
    Map<String, Object> either = new LinkedHashMap<>(schema);
    if (schema.get("type") instanceof String type) {
      either.put("type", List.of(type, "null"));
      return schema.containsKey("enum") ? Map.of("anyOf", List.of(schema, NULL)) : either;
    }
    return schema.isEmpty() || schema.get("type") instanceof List<?>
        ? schema
        : Map.of("anyOf", List.of(schema, NULL));
  }
}
