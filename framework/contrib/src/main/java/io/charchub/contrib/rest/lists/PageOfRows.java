package io.charchub.contrib.rest.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param rows the rows, loaded
 * @param count how many there are in all; below 0 where nobody counted
 * @param next the address of the page after; null on the last
 * @param previous the address of the page before; null on the first
 * @param <T> the model
 */
public record PageOfRows<T>(
    List<T> rows, long count, @Nullable String next, @Nullable String previous) {}
