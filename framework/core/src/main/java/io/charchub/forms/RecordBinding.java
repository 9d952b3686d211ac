package io.charchub.forms;

import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a record of a form's values, each by its name. */
final class RecordBinding {
  private RecordBinding() {}

  static <R extends Record> R bind(Class<R> type, Map<String, @Nullable Object> values) {
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] arguments = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      if (!values.containsKey(name)) {
        throw missing(type, name, values);
      }
      arguments[i] = values.get(name);
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IllegalStateException(e);
    } catch (IllegalArgumentException e) {
      throw new FormException(
          Problem.of(
                  "forms.E007",
                  "The values of the form do not fit the types of " + type.getSimpleName())
              .hint(
                  "give each component the type that value() of its field has, boxed where the field may be left empty"));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static FormException missing(Class<?> type, String name, Map<String, ?> values) {
    String nearest =
        DidYouMean.nearest(name, values.keySet()).map(near -> "'" + near + "'. ").orElse("");
    return new FormException(
        Problem.of(
                "forms.E004",
                "The component '"
                    + name
                    + "' of "
                    + type.getSimpleName()
                    + " has no field in the form")
            .hint(nearest + "Fields: " + String.join(", ", values.keySet())));
  }
}
