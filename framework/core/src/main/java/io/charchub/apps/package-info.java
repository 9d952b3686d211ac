/**
 * Apps: what an installed app is ({@link io.charchub.apps.AppConfig}), the ordered registry of them
 * ({@link io.charchub.apps.Apps}), checks, signals, and the one current registry of services
 * ({@link io.charchub.apps.Services}).
 *
 * <p>Knows the ground and {@code conf}. An app names no feature here: a room that consumes
 * something declares a door, an interface such as {@code ProvidesCommands}; an app's config
 * implements the doors it wants; the room asks {@link io.charchub.apps.Apps#providing}. Start at
 * {@code Apps}.
 */
@NullMarked
package io.charchub.apps;

import org.jspecify.annotations.NullMarked;
