package io.charchub.contrib.rest.serializers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a field look like in data, and how they are made of it: a kind of DRF's
 * fields, apart from where the value comes from. Those that come with the framework are made by
 * {@link Kinds}; one's own is three methods:
 *
 * <pre>
 * final class Colour implements Kind&lt;Integer&gt; {
 *   public Object toData(Integer colour) {
 *     return "#%06x".formatted(colour);
 *   }
 *   public Integer toJava(Object raw) {
 *     if (raw instanceof String text &amp;&amp; text.matches("#[0-9a-f]{6}")) {
 *       return Integer.valueOf(text.substring(1), 16);
 *     }
 *     throw ValidationException.of("A colour looks like #00aaff.", "invalid");
 *   }
 *   public Map&lt;String, Object&gt; schema() {
 *     return Map.of("type", "string", "pattern", "^#[0-9a-f]{6}$");
 *   }
 * }
 * </pre>
 *
 * <p>One may be used by many threads at once. Nothing, null, is no matter of a kind but of the
 * field that has it.
 *
 * @param <V> the Java type of a value
 */
public interface Kind<V> {
  /** The value as the room {@code serialization} can write it. */
  Object toData(V value);

  /**
   * The value that was sent.
   *
   * @param raw text, number, boolean, list or map, as JSON and XML have them; a file of a multipart
   *     form; never null
   * @return null where {@code raw} stands for nothing, as an empty text does for a number
   * @throws io.charchub.validation.ValidationException where it stands for no value of this kind;
   *     its places are those within the value: {@code 2} of a list
   */
  @Nullable V toJava(Object raw);

  /** What its values are, in the words of JSON Schema (draft 2020-12). */
  Map<String, Object> schema();
}
