package io.charchub.urls;

/**
 * Turns a piece of a path into a value and back, for {@code <name:parameter>} in a route.
 *
 * <pre>{@code
 * final class YearMonthConverter implements Converter<YearMonth> {
 *   public Class<YearMonth> type() { return YearMonth.class; }
 *   public String regex() { return "[0-9]{4}-[0-9]{2}"; }
 *   public YearMonth toJava(String text) { return YearMonth.parse(text); }
 *   public String toUrl(YearMonth value) { return value.toString(); }
 * }
 * }</pre>
 *
 * <p>Made known by {@link UrlConf#converters()}. Used by many threads at once.
 *
 * @param <T> what a view gets
 */
public interface Converter<T> {
  /** The type of the values. */
  Class<T> type();

  /**
   * What a piece looks like, as a regular expression without capturing groups. It must take linear
   * time.
   */
  String regex();

  /**
   * The value that {@code text} stands for.
   *
   * @param text what matched {@link #regex()}, decoded
   * @throws IllegalArgumentException when it stands for none: the route then does not match
   */
  T toJava(String text);

  /**
   * The piece of a path that stands for {@code value}, not yet percent-encoded.
   *
   * @throws IllegalArgumentException when the value has none: the next route of that name is tried
   */
  default String toUrl(T value) {
    return value.toString();
  }
}
