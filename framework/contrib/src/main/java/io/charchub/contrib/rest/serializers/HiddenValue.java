package io.charchub.contrib.rest.serializers;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the program puts into a column and nobody sends or sees. DRF's {@code HiddenField}.
 *
 * @param column the name of the column
 * @param value what it gets
 * @param always whether changes get it too, and not only new rows
 */
record HiddenValue(
    String column, Function<SerializerContext, @Nullable Object> value, boolean always) {}
