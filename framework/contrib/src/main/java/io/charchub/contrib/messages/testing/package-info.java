/** Promises about the messages of an answer, for tests. Knows the app; the app does not know it. */
@NullMarked
package io.charchub.contrib.messages.testing;

import org.jspecify.annotations.NullMarked;
