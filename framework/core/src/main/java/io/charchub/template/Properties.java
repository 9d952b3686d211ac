package io.charchub.template;

import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The properties of one class, and whether its instances have a form as text. */
final class Properties {
  private static final int SHOWN = 30;

  private final Class<?> type;
  private final Map<String, Function<Object, @Nullable Object>> readers;
  private final boolean printable;

  Properties(Class<?> type, Map<String, Function<Object, @Nullable Object>> readers) {
    this.type = type;
    this.readers = readers;
    this.printable = hasItsOwnText(type);
  }

  @Nullable Object read(Object instance, String name) {
    Object own = instance instanceof TemplateObject object ? object.property(name) : null;
    if (own != null) {
      return own;
    }
    Function<Object, @Nullable Object> reader = readers.get(name);
    if (reader == null) {
      throw unknown(instance, name);
    }
    return reader.apply(instance);
  }

  String text(Object instance) {
    if (!printable) {
      throw new TemplateException(
          Problem.of("template.E013", "A " + type.getSimpleName() + " has no form as text to show")
              .hint(
                  "show one of its properties: "
                      + names(readers.keySet())
                      + "; or give the class a toString()"));
    }
    return String.valueOf(instance);
  }

  private TemplateException unknown(Object instance, String name) {
    Set<String> known = new TreeSet<>(readers.keySet());
    if (instance instanceof TemplateObject object) {
      known.addAll(object.propertyNames());
    }
    String nearest = DidYouMean.nearest(name, known).map(near -> "'" + near + "'. ").orElse("");
    String hint =
        known.isEmpty()
            ? "templates read no property of this class"
            : nearest + "Properties: " + names(known);
    return new TemplateException(
        Problem.of("template.E005", type.getSimpleName() + " has no property '" + name + "'")
            .hint(hint));
  }

  private static String names(Collection<String> all) {
    String names = all.stream().sorted().limit(SHOWN).collect(Collectors.joining(", "));
    return all.size() > SHOWN ? names + ", …" : names;
  }

  private static boolean hasItsOwnText(Class<?> type) {
    try {
      return type.getMethod("toString").getDeclaringClass() != Object.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
