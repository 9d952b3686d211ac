/**
 * What an error is: a {@link io.charchub.errors.Problem} with a stable id, said the same way by a
 * check, an exception, a compile error and the DEBUG page; the root of the framework's exceptions;
 * and "did you mean".
 *
 * <p>The ground floor: imports nothing of the framework. Each other exception lives in the room
 * that throws it.
 */
@NullMarked
package io.charchub.errors;

import org.jspecify.annotations.NullMarked;
