package io.charchub.contrib.admin.transfer;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of an exported file.
 *
 * @param name what programs call it: the name of the field
 * @param label what people read
 * @param related the relation to load with the rows; empty for none
 * @param value what a row has in it, as JSON knows it
 */
record ExportColumn<T>(
    String name,
    String label,
    String related,
    boolean many,
    Function<? super T, ? extends @Nullable Object> value) {}
