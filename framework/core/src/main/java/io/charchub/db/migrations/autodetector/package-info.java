/**
 * What the written migrations do not say yet: {@link
 * io.charchub.db.migrations.autodetector.Autodetector} compares the state they lead to with that of
 * today's models, {@link io.charchub.db.migrations.autodetector.Arrangement} makes migrations of
 * the operations it found.
 *
 * <p>Asks no database and writes no file. Start at {@code Autodetector}.
 */
@NullMarked
package io.charchub.db.migrations.autodetector;

import org.jspecify.annotations.NullMarked;
