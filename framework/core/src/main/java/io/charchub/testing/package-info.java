/**
 * Tools for the tests of projects: {@link io.charchub.testing.TestDatabase} makes the tables of
 * some models in a database of its own, {@link io.charchub.testing.QueryBudget} counts what a piece
 * of code asks the database.
 *
 * <p>The top floor: may know every room, and no room knows it.
 */
@NullMarked
package io.charchub.testing;

import org.jspecify.annotations.NullMarked;
