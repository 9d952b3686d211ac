package io.charchub.contrib.admin.changelist;

import io.charchub.template.Markup;
import java.util.List;

/**
 * A column of the list of a request.
 *
 * @param name as {@code listDisplay} has it
 * @param header what stands above it
 * @param order the fields that it orders by; empty for none
 * @param cell what stands in it for a row
 * @param <T> the model
 */
record Column<T>(String name, String header, List<String> order, Cell<T> cell) {
  /** What stands in a column for a row. */
  @FunctionalInterface
  interface Cell<T> {
    Markup of(T row);
  }

  boolean isSortable() {
    return !order.isEmpty();
  }
}
