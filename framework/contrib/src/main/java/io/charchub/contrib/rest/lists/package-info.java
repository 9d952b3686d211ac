/**
 * Which rows a list has: declared filters, search, orders, pages. Nothing that is not declared
 * narrows or sorts.
 *
 * <p>Knows serializers, not views. Start reading at {@link io.charchub.contrib.rest.lists.Filters}.
 */
@NullMarked
package io.charchub.contrib.rest.lists;

import org.jspecify.annotations.NullMarked;
