package io.charchub.template;

import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Properties read with a function each. */
final class Properties implements PropertyReader {
  private static final int SHOWN = 30;

  private final Class<?> type;
  private final Map<String, Function<Object, @Nullable Object>> functions;

  Properties(Class<?> type, Map<String, Function<Object, @Nullable Object>> functions) {
    this.type = type;
    this.functions = functions;
  }

  @Override
  public @Nullable Object read(Object instance, String name) {
    Function<Object, @Nullable Object> function = functions.get(name);
    if (function == null) {
      throw unknown(type, name, functions.keySet());
    }
    return function.apply(instance);
  }

  @Override
  public Collection<String> names() {
    return functions.keySet();
  }

  static TemplateException unknown(Class<?> type, String name, Collection<String> known) {
    String nearest = DidYouMean.nearest(name, known).map(near -> "'" + near + "'. ").orElse("");
    String hint =
        known.isEmpty()
            ? "templates read no property of this class"
            : nearest + "Properties: " + listed(known);
    return new TemplateException(
        Problem.of("template.E005", type.getSimpleName() + " has no property '" + name + "'")
            .hint(hint));
  }

  static String listed(Collection<String> all) {
    String names = all.stream().sorted().limit(SHOWN).collect(Collectors.joining(", "));
    return all.size() > SHOWN ? names + ", …" : names;
  }
}
