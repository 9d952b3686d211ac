package io.charchub.db.models;

import io.charchub.db.Row;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.FieldException;
import io.charchub.db.sql.Conversion;
import io.charchub.errors.Problem;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows into a record: each component is a column. What the components stand for is found once
 * for each record.
 *
 * @param <P> the record
 */
final class RecordProjection<P extends Record> implements Projection<P> {
  private static final ClassValue<RecordProjection<?>> FOUND =
      new ClassValue<>() {
        @Override
        protected RecordProjection<?> computeValue(Class<?> type) {
          return new RecordProjection<>(type.asSubclass(Record.class));
        }
      };

  private final Class<P> type;
  private final RecordComponent[] components;
  private final MethodHandle constructor;
  private final List<Conversion> fits;

  private RecordProjection(Class<P> type) {
    this.type = type;
    this.components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<P> canonical = type.getDeclaredConstructor(types);
      canonical.setAccessible(true);
      this.constructor =
          MethodHandles.lookup()
              .unreflectConstructor(canonical)
              .asType(MethodType.genericMethodType(types.length).changeReturnType(Object.class))
              .asSpreader(Object[].class, types.length);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " cannot be made", e);
    }
    this.fits = Arrays.stream(types).map(RecordProjection::fit).toList();
  }

  @SuppressWarnings("unchecked")
  static <P extends Record> RecordProjection<P> of(Class<P> type) {
    return (RecordProjection<P>) FOUND.get(type);
  }

  /** The path of each component, in order. */
  List<String> paths(QueryState<?> state) {
    List<String> paths = new ArrayList<>(components.length);
    for (RecordComponent component : components) {
      Path told = component.getAnnotation(Path.class);
      paths.add(told == null ? byName(state, component.getName()) : told.value());
    }
    return paths;
  }

  /**
   * The name itself where it is a field or an annotation; else with hops at its capitals:
   * authorName, author__name.
   */
  private String byName(QueryState<?> state, String name) {
    if (state.annotation(name) != null) {
      return name;
    }
    return hops(state, "", name)
        .orElseThrow(
            () ->
                new FieldException(
                    Problem.of(
                            "models.E064",
                            "Nothing of " + state.meta().name() + " is called '" + name + "'")
                        .at(type.getName() + "." + name)
                        .hint("name its path: @Path(\"author__name\")")));
  }

  private static Optional<String> hops(QueryState<?> state, String before, String rest) {
    ModelPaths paths = ModelGraph.current().paths(state.meta());
    if (leads(paths, before + rest)) {
      return Optional.of(before + rest);
    }
    for (int i = 1; i < rest.length(); i++) {
      if (Character.isUpperCase(rest.charAt(i))) {
        String hop = before + rest.substring(0, i);
        if (leads(paths, hop)) {
          String tail = rest.substring(i, i + 1).toLowerCase(Locale.ROOT) + rest.substring(i + 1);
          Optional<String> found = hops(state, hop + "__", tail);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean leads(ModelPaths paths, String path) {
    try {
      return paths.resolve(path).rest().isEmpty();
    } catch (FieldException e) {
      return false;
    }
  }

  /**
   * Numbers are given in the width that the component has; null is refused where the component is
   * primitive.
   */
  private static Conversion fit(Class<?> wanted) {
    if (wanted == int.class || wanted == Integer.class) {
      return value ->
          value instanceof Number number ? (Object) Math.toIntExact(number.longValue()) : value;
    }
    if (wanted == long.class || wanted == Long.class) {
      return value -> value instanceof Number number ? (Object) number.longValue() : value;
    }
    if (wanted == double.class || wanted == Double.class) {
      return value -> value instanceof Number number ? (Object) number.doubleValue() : value;
    }
    if (wanted == short.class || wanted == Short.class) {
      return value ->
          value instanceof Number number
              ? (Object) (short) Math.toIntExact(number.longValue())
              : value;
    }
    return value -> value;
  }

  @Override
  public P read(Row row, String[] names, Field<?>[] types) {
    @Nullable Object[] values = new @Nullable Object[fits.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = fits.get(i).convert(types[i].read(row, i));
      if (values[i] == null && components[i].getType().isPrimitive()) {
        throw refuse(i, "is NULL in a row, and " + components[i].getType() + " cannot be");
      }
    }
    try {
      return type.cast(constructor.invoke(values));
    } catch (ClassCastException e) {
      throw refuse(0, "or another component has not the type of its field: " + e.getMessage());
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(type.getName() + " cannot be made", e);
    }
  }

  private FieldException refuse(int index, String what) {
    return new FieldException(
        Problem.of(
                "models.E064",
                type.getSimpleName() + "." + components[index].getName() + " " + what)
            .hint("give the component the type of the field"));
  }
}
