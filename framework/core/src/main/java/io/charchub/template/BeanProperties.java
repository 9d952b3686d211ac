package io.charchub.template;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What templates may read of a class: public fields, components of records, getters, and methods
 * marked {@link InTemplates}.
 *
 * <p><b>No reflection per call.</b> Reflection looks at a class once. Each method becomes a {@code
 * Function} that the JDK's {@code LambdaMetafactory} spins, as if {@code Post::title} had been
 * written by hand; a field becomes a method handle.
 *
 * <p><b>No way out.</b> Nothing that a class of the JDK declares is read ({@code getClass} among
 * it), nothing static, nothing with parameters, nothing that returns {@code void}.
 */
final class BeanProperties {
  private BeanProperties() {}

  static Map<String, Function<Object, @Nullable Object>> of(Class<?> type) {
    Map<String, Function<Object, @Nullable Object>> properties = new LinkedHashMap<>();
    for (Class<?> declaring : family(type)) {
      if (isOfTheJdk(declaring)) {
        continue;
      }
      Set<String> components = componentsOf(declaring);
      for (Method method : declaring.getDeclaredMethods()) {
        for (String name : isReadable(method) ? namesOf(method, components) : Set.<String>of()) {
          if (!properties.containsKey(name)) {
            properties.put(name, functionOf(declaring, method));
          }
        }
      }
      for (Field field : declaring.getDeclaredFields()) {
        int modifiers = field.getModifiers();
        if (Modifier.isPublic(modifiers)
            && !Modifier.isStatic(modifiers)
            && !properties.containsKey(field.getName())) {
          properties.put(field.getName(), functionOf(declaring, field));
        }
      }
    }
    return Collections.unmodifiableMap(properties);
  }

  static boolean isOfTheJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  /** The class, its superclasses and all their interfaces: the nearest first, so that it wins. */
  private static Set<Class<?>> family(Class<?> type) {
    Set<Class<?>> family = new LinkedHashSet<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      family.add(each);
    }
    for (Class<?> each : Set.copyOf(family)) {
      addInterfaces(each, family);
    }
    return family;
  }

  private static void addInterfaces(Class<?> type, Set<Class<?>> family) {
    for (Class<?> each : type.getInterfaces()) {
      if (family.add(each)) {
        addInterfaces(each, family);
      }
    }
  }

  private static Set<String> componentsOf(Class<?> type) {
    Set<String> names = new LinkedHashSet<>();
    if (type.isRecord()) {
      Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).forEach(names::add);
    }
    return names;
  }

  private static boolean isReadable(Method method) {
    int modifiers = method.getModifiers();
    return Modifier.isPublic(modifiers)
        && !Modifier.isStatic(modifiers)
        && !method.isSynthetic()
        && method.getParameterCount() == 0
        && method.getReturnType() != void.class;
  }

  /** A getter is known by its property; what is marked is known by its own name as well. */
  private static Set<String> namesOf(Method method, Set<String> components) {
    String name = method.getName();
    Set<String> names = new LinkedHashSet<>();
    boolean yesOrNo =
        method.getReturnType() == boolean.class || method.getReturnType() == Boolean.class;
    if (isPrefixed(name, "get")) {
      names.add(decapitalized(name.substring(3)));
    } else if (yesOrNo && isPrefixed(name, "is")) {
      names.add(decapitalized(name.substring(2)));
    }
    boolean marked =
        method.isAnnotationPresent(InTemplates.class)
            || (method.getDeclaringClass().isAnnotationPresent(InTemplates.class)
                && !isOfEveryObject(name));
    if (marked || components.contains(name)) {
      names.add(name);
    }
    return names;
  }

  private static boolean isOfEveryObject(String name) {
    return name.equals("hashCode") || name.equals("toString") || name.equals("clone");
  }

  private static boolean isPrefixed(String name, String prefix) {
    return name.length() > prefix.length()
        && name.startsWith(prefix)
        && Character.isUpperCase(name.charAt(prefix.length()));
  }

  /** As JavaBeans say: {@code Title} becomes {@code title}, {@code URL} stays. */
  private static String decapitalized(String name) {
    if (name.length() > 1 && Character.isUpperCase(name.charAt(1))) {
      return name;
    }
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  @SuppressWarnings("unchecked") // the call site is linked to Function two lines above
  private static Function<Object, @Nullable Object> functionOf(Class<?> declaring, Method method) {
    try {
      MethodHandles.Lookup lookup =
          MethodHandles.privateLookupIn(declaring, MethodHandles.lookup());
      if (!lookup.hasFullPrivilegeAccess()) {
        // A project that is compiled as it starts is another module, for which no lambda is made.
        MethodHandle getter =
            lookup.unreflect(method).asType(MethodType.methodType(Object.class, Object.class));
        return instance -> call(getter, instance);
      }
      MethodType returned =
          MethodType.methodType(method.getReturnType(), declaring)
              .wrap()
              .changeParameterType(0, declaring);
      MethodHandle made =
          LambdaMetafactory.metafactory(
                  lookup,
                  "apply",
                  MethodType.methodType(Function.class),
                  MethodType.methodType(Object.class, Object.class),
                  lookup.unreflect(method),
                  returned)
              .getTarget();
      return (Function<Object, @Nullable Object>) made.invoke();
    } catch (Throwable e) {
      throw unreadable(declaring, method.getName(), e);
    }
  }

  private static @Nullable Object call(MethodHandle getter, Object instance) {
    try {
      return (@Nullable Object) getter.invokeExact(instance);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static Function<Object, @Nullable Object> functionOf(Class<?> declaring, Field field) {
    try {
      MethodHandle getter =
          MethodHandles.privateLookupIn(declaring, MethodHandles.lookup())
              .unreflectGetter(field)
              .asType(MethodType.methodType(Object.class, Object.class));
      return instance -> read(getter, instance);
    } catch (IllegalAccessException e) {
      throw unreadable(declaring, field.getName(), e);
    }
  }

  private static @Nullable Object read(MethodHandle getter, Object instance) {
    try {
      return (@Nullable Object) getter.invokeExact(instance);
    } catch (Throwable e) {
      throw new IllegalStateException("a field could not be read", e);
    }
  }

  private static IllegalStateException unreadable(
      Class<?> declaring, String member, Throwable cause) {
    return new IllegalStateException(
        declaring.getName()
            + "."
            + member
            + " cannot be read: is its package open to the framework?",
        cause);
  }
}
