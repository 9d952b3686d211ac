/**
 * Compiles a project's own sources inside the process, with the JDK's compiler and the annotation
 * processors of the class path, when and only when something is stale.
 *
 * <p>Knows the ground and {@code cli}. Start at {@link
 * io.charchub.management.compilation.SourceCompiler}.
 */
@NullMarked
package io.charchub.management.compilation;

import org.jspecify.annotations.NullMarked;
