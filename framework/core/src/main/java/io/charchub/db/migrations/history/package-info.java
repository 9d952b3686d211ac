/**
 * The migrations there are, and their order: {@link
 * io.charchub.db.migrations.history.MigrationLoader} finds the classes of the installed apps,
 * {@link io.charchub.db.migrations.history.MigrationGraph} knows which comes after which.
 *
 * <p>Asks no database. Start at {@code MigrationGraph}.
 */
@NullMarked
package io.charchub.db.migrations.history;

import org.jspecify.annotations.NullMarked;
