package io.charchub.db.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mark in SQL. It does not hold the value but says where the value comes from, so that the text
 * it stands in can be used again with other values.
 *
 * @param source the object that the value belongs to, known by identity; null for a value that is
 *     part of the statement
 * @param value the value of {@code source} when this was made; a list where {@code element} is not
 *     negative
 * @param element the place in the list; -1 for the value as a whole
 * @param conversion from the value to what is bound
 * @param kind what is bound
 */
public record Param(
    @Nullable Object source,
    @Nullable Object value,
    int element,
    Conversion conversion,
    ValueKind kind)
    implements SqlExpression {

  /** A mark for the value of {@code source}. */
  public static Param of(
      Object source, @Nullable Object value, Conversion conversion, ValueKind kind) {
    return new Param(source, value, -1, conversion, kind);
  }

  /** A mark for a value that belongs to the statement and is always the same. */
  public static Param fixed(@Nullable Object value, ValueKind kind) {
    return new Param(null, value, -1, Conversion.NONE, kind);
  }

  /** What is bound where the source now has {@code given}. */
  public @Nullable Object bind(@Nullable Object given) {
    Object one =
        element < 0 ? given : ((List<?>) java.util.Objects.requireNonNull(given)).get(element);
    return conversion.convert(one);
  }

  @Override
  public void write(SqlWriter out) {
    out.param(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Param param
        && (source == null
            ? param.source == null && java.util.Objects.equals(value, param.value)
            : source == param.source)
        && element == param.element;
  }

  @Override
  public int hashCode() {
    return (source == null ? java.util.Objects.hashCode(value) : System.identityHashCode(source))
            * 31
        + element;
  }
}
