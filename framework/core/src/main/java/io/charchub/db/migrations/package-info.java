/**
 * Migrations: the history of the tables, written down as Java. A {@link
 * io.charchub.db.migrations.Migration} is one step, made of operations.
 *
 * <p>The rooms inside, from the ground up: {@code state} (models as data), {@code operations} (what
 * changes them), this package (what an app's migrations extend), {@code history} (finds them and
 * puts them in order), {@code autodetector} (what is still missing), {@code writer} (writes that
 * down), {@code execution} (takes a database along), {@code commands}. Start at {@code Migration},
 * then follow {@code makemigrations} or {@code migrate} from {@code commands} down.
 */
@NullMarked
package io.charchub.db.migrations;

import org.jspecify.annotations.NullMarked;
