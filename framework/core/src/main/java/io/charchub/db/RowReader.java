package io.charchub.db;

import org.jspecify.annotations.Nullable;

/** Makes a value of the row that a result stands on. Must not move the result, nor keep the row. */
@FunctionalInterface
public interface RowReader<T extends @Nullable Object> {
  T read(Row row);
}
