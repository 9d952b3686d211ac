package io.charchub.contrib.admin.transfer;

import org.jspecify.annotations.Nullable;

/**
 * A column of an exported file.
 *
 * @param name what programs call it: the name of the field
 * @param label what people read
 * @param related the relation to load with the rows; empty for none
 * @param many whether that is a many-to-many field
 * @param value what a row has in it, as JSON knows it
 */
record ExportColumn<T>(String name, String label, String related, boolean many, Value<T> value) {
  /** What a row has in a column; null for nothing. */
  @FunctionalInterface
  interface Value<T> {
    @Nullable Object apply(T row);
  }
}
