/**
 * The shell: Java statements typed, piped or given as an option, run inside the process of the
 * project, with its models imported.
 *
 * <p>{@code Shell} is the command. A {@code Session} evaluates one statement after another by way
 * of the JDK's JShell; {@code SnippetControl} keeps them in this process, {@code Printer} shows
 * what they give, {@code Rejection} says why one does not compile. {@code Conversation} is the
 * prompt, by way of JLine. Nothing but these touches either library.
 */
@NullMarked
package io.charchub.management.shell;

import org.jspecify.annotations.NullMarked;
