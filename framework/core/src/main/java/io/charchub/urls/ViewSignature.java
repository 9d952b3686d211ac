package io.charchub.urls;

import java.io.Serializable;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.List;

/**
 * What a view is called and takes, read from the method reference that it is.
 *
 * <p>A serializable method reference has a hidden {@code writeReplace} that describes the method
 * behind it. Where a view is no method reference, or the description cannot be had, nothing is
 * known and nothing is checked.
 *
 * @param name the method as people write it, {@code Views.post}
 * @param types the boxed types after the request; empty when they are not known
 */
record ViewSignature(String name, List<Class<?>> types) {

  static ViewSignature named(String name) {
    return new ViewSignature(name, List.of());
  }

  static ViewSignature of(Serializable view) {
    Class<?> type = view.getClass();
    try {
      Method writeReplace = type.getDeclaredMethod("writeReplace");
      writeReplace.setAccessible(true);
      if (writeReplace.invoke(view) instanceof SerializedLambda lambda) {
        return of(lambda, type.getClassLoader());
      }
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      return named(type.getName());
    }
    return named(type.getName());
  }

  private static ViewSignature of(SerializedLambda lambda, ClassLoader loader) {
    String method = lambda.getImplMethodName();
    String owner = lambda.getImplClass();
    String simple = owner.substring(owner.lastIndexOf('/') + 1).replace('$', '.');
    String name = method.startsWith("lambda$") ? "a lambda in " + simple : simple + "." + method;
    MethodType taken =
        MethodType.fromMethodDescriptorString(lambda.getInstantiatedMethodType(), loader);
    return new ViewSignature(name, taken.wrap().parameterList().subList(1, taken.parameterCount()));
  }
}
