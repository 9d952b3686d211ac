/** A notice board: an app for the tests of the tools for tests. It has no migrations. */
@NullMarked
package io.charchub.testing.board;

import org.jspecify.annotations.NullMarked;
