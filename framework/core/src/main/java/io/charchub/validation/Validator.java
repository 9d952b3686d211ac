package io.charchub.validation;

/**
 * Looks at one value and refuses it, or does nothing.
 *
 * <pre>
 * Validator&lt;Integer&gt; even = value -> {
 *   if (value % 2 != 0) {
 *     throw ValidationException.of("{value} is not even", "odd", Map.of("value", value));
 *   }
 * };
 * </pre>
 *
 * <p>Validators are asked only about values that are there: an empty value is a matter of
 * "required". One may be used by many threads at once. Two that refuse the same should be equal, as
 * those of {@link Validators} are. Django's counterpart is a validator function.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface Validator<T> {
  /**
   * Does nothing when {@code value} is right.
   *
   * @param value never null
   * @throws ValidationException when it is wrong, saying why
   */
  void validate(T value);
}
