/**
 * The command line: the {@link io.charchub.cli.Command} contract, the registry that parses and runs
 * commands ({@link io.charchub.cli.Commands}), and the {@link io.charchub.cli.Terminal} they talk
 * through, with questions, tables and progress.
 *
 * <p>Imports only the ground, and picocli for the parsing. The only room that touches {@code
 * System.out} and {@code System.err}. Start at {@code Command}.
 */
@NullMarked
package io.charchub.cli;

import org.jspecify.annotations.NullMarked;
