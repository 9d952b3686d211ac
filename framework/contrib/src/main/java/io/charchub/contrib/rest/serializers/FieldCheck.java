package io.charchub.contrib.rest.serializers;

/**
 * What a value must satisfy that also depends on the call or on the row: who sends it, whether the
 * row is new, what it was before. DRF's validators with {@code requires_context}.
 *
 * <pre>
 * field("price").validator((BigDecimal price, Draft&lt;?&gt; draft) -> {
 *   if (draft.context().user().isEmpty()) {
 *     throw ValidationException.of("Only who is known may set a price.", "price");
 *   }
 * });
 * </pre>
 *
 * @param <V> the type of the value
 */
@FunctionalInterface
public interface FieldCheck<V> {
  /**
   * Does nothing when {@code value} is right.
   *
   * @param value never null
   * @param draft the row that it is to go into, and the call that sent it
   * @throws io.charchub.validation.ValidationException when it is wrong, saying why
   */
  void validate(V value, Draft<?> draft);
}
