package io.charchub.urls;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A captured value of a route: its name, what it looks like, and the type that the view wants. */
final class Parameter {
  final String name;
  final String converterName;
  final Converter<?> converter;

  /** The characters of a run; null when only a regular expression can tell. */
  final Converters.@Nullable CharacterClass characters;

  /** Whether the view takes an {@code int} where the converter makes a {@code Long}. */
  private final boolean narrow;

  private final Pattern pattern;

  Parameter(String name, String converterName, Converter<?> converter) {
    this(name, converterName, converter, false);
  }

  private Parameter(String name, String converterName, Converter<?> converter, boolean narrow) {
    this.name = name;
    this.converterName = converterName;
    this.converter = converter;
    this.characters = converter instanceof Converters.Run run ? run.characters() : null;
    this.narrow = narrow;
    this.pattern = Pattern.compile(converter.regex());
  }

  /** Whether a view's parameter of the boxed type {@code wanted} can be given this value. */
  boolean fits(Class<?> wanted) {
    return isNarrowed(wanted) || wanted.isAssignableFrom(converter.type());
  }

  /** This parameter for a view that wants {@code wanted}, which {@link #fits fits}. */
  Parameter forView(Class<?> wanted) {
    return isNarrowed(wanted) ? new Parameter(name, converterName, converter, true) : this;
  }

  private boolean isNarrowed(Class<?> wanted) {
    return wanted == Integer.class && converter.type() == Long.class;
  }

  /** The value of a matched piece; null when it stands for none. */
  @Nullable Object value(String text) {
    try {
      return narrow ? (Object) Integer.valueOf(text) : converter.toJava(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The piece for a value, not encoded; null when the value has none. */
  @Nullable String text(Object value) {
    try {
      String text = toUrl(converter, value);
      boolean fits =
          converter instanceof Converters.Run run
              ? run.isValue(text)
              : pattern.matcher(text).matches();
      return fits ? text : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static <T> String toUrl(Converter<T> converter, Object value) {
    return converter.type().isInstance(value)
        ? converter.toUrl(converter.type().cast(value))
        : value.toString();
  }
}
