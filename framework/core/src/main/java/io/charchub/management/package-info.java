/**
 * The composition root: {@link io.charchub.management.Project} puts a project together from its
 * settings, {@link io.charchub.management.Manage} runs a command of it; the built-in commands and
 * the development server.
 *
 * <p>Stands above every other room but {@code testing} and knows them all; nothing below knows it.
 * Start at {@code Manage}.
 */
@NullMarked
package io.charchub.management;

import org.jspecify.annotations.NullMarked;
