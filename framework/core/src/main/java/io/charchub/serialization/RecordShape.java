package io.charchub.serialization;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The components of a record class, looked up once a class. */
final class RecordShape {
  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return new RecordShape(type);
        }
      };

  private final List<String> names = new ArrayList<>();
  private final List<Method> accessors = new ArrayList<>();

  private RecordShape(Class<?> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      Method accessor = component.getAccessor();
      accessor.trySetAccessible();
      names.add(component.getName());
      accessors.add(accessor);
    }
  }

  static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  List<String> names() {
    return names;
  }

  @Nullable Object value(Record record, int index) {
    try {
      return accessors.get(index).invoke(record);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw SerializationException.unwritable(
          "The component '"
              + names.get(index)
              + "' of "
              + record.getClass().getName()
              + ", which is not open to us,",
          names.get(index));
    }
  }
}
