/**
 * The forms that an API's data travel in, and what is said of errors: which one a client wants, how
 * a body is read, what a problem looks like (RFC 9457).
 *
 * <p>Knows the rooms {@code http} and {@code serialization}, neither models nor views. Start
 * reading at {@link io.charchub.contrib.rest.formats.Format}.
 */
@NullMarked
package io.charchub.contrib.rest.formats;

import org.jspecify.annotations.NullMarked;
