/**
 * New projects and new apps: checks their names, fills in the files they start with.
 *
 * <p>Knows the ground, {@code apps} for the rules of names, {@code conf} for the secret key. Start
 * at {@link io.charchub.management.skeleton.NewProject}.
 */
@NullMarked
package io.charchub.management.skeleton;

import org.jspecify.annotations.NullMarked;
