/** The models of an app for tests. */
@NullMarked
package io.charchub.views.shelf;

import org.jspecify.annotations.NullMarked;
