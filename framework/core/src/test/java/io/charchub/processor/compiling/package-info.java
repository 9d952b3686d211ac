/**
 * The annotation processor at work: real sources go through the JDK's compiler in this process, and
 * what it says and writes is held against what is promised.
 *
 * <p>These tests stand in core's test tree, and not beside the processor, for the order of modules:
 * core is built after the processor and the processor depends on nothing, while a model cannot be
 * compiled without core's annotations and runtime types. What the processor knows by itself (names,
 * literals, how source is laid out) is tested in its own module. Start at {@link
 * io.charchub.processor.compiling.ModelCompiler}.
 */
@NullMarked
package io.charchub.processor.compiling;

import org.jspecify.annotations.NullMarked;
