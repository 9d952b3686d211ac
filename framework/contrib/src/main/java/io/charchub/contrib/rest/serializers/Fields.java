package io.charchub.contrib.rest.serializers;

import io.charchub.db.fields.Field;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fields of serializers that belong to no column; those of models are made by {@link
 * ModelSerializer}.
 */
public final class Fields {
  private Fields() {}

  /**
   * What {@code function} makes of a row, shown and never taken. DRF's {@code
   * SerializerMethodField}.
   */
  public static <T> SerializerField<T> computed(
      String name, Function<? super T, ? extends @Nullable Object> function) {
    return new ComputedField<>(name, Map.of(), (row, context) -> function.apply(row));
  }

  /** As above, of what also depends on who asks. */
  public static <T> SerializerField<T> computed(
      String name, BiFunction<? super T, SerializerContext, ? extends @Nullable Object> function) {
    return new ComputedField<>(name, Map.of(), function);
  }

  /**
   * As above, with what the values are in the words of JSON Schema: {@code Map.of("type",
   * "integer")}.
   */
  public static <T> SerializerField<T> computed(
      String name,
      Map<String, Object> type,
      BiFunction<? super T, SerializerContext, ? extends @Nullable Object> function) {
    return new ComputedField<>(name, Map.copyOf(type), function);
  }

  /** The absolute address of what a function gives the path of. */
  public static <T> SerializerField<T> address(String name, Function<? super T, String> path) {
    return new ComputedField<>(
        name,
        Map.of("type", "string", "format", "uri-reference"),
        (row, context) -> context.absolute(path.apply(row)));
  }

  /**
   * The absolute address of a route by its name and a value of the row. DRF's {@code
   * HyperlinkedIdentityField}.
   */
  public static <T> SerializerField<T> link(
      String name, String route, Function<? super T, ? extends @Nullable Object> value) {
    return new ComputedField<>(
        name,
        Map.of("type", "string", "format", "uri"),
        (row, context) -> {
          Object found = value.apply(row);
          return found == null ? null : context.reverse(route, found);
        });
  }

  /**
   * A value of some kind that is shown and taken: of a plain object, {@code value("email",
   * Kinds.of(new EmailField()), Person::email, Person::setEmail)}. Never null; see {@link
   * #optional}.
   */
  public static <T, V> SerializerField<T> value(
      String name,
      Kind<V> kind,
      Function<? super T, ? extends @Nullable V> read,
      BiConsumer<? super T, @Nullable V> write) {
    return new ValueField<>(name, kind, false, read, write);
  }

  /**
   * As above, where null stands for nothing, and nothing need be sent. DRF's {@code allow_null}.
   */
  public static <T, V> SerializerField<T> optional(
      String name,
      Kind<V> kind,
      Function<? super T, ? extends @Nullable V> read,
      BiConsumer<? super T, @Nullable V> write) {
    return new ValueField<T, V>(name, kind, true, read, write).required(false);
  }

  /** A value of some kind that is shown and never taken. DRF's {@code ReadOnlyField}. */
  public static <T, V> SerializerField<T> shown(
      String name, Kind<V> kind, Function<? super T, ? extends @Nullable V> read) {
    BiConsumer<T, @Nullable V> nowhere = (row, value) -> {};
    return new ValueField<T, V>(name, kind, true, read, nowhere).readOnly();
  }

  /**
   * A value that is taken and never shown, checked as a field of a model checks it: found among
   * {@link Draft#values()}.
   */
  public static <T> SerializerField<T> input(String name, Field<?> kind) {
    return new InputField<>(name, kind);
  }
}
