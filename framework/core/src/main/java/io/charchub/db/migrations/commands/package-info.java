/**
 * The commands: {@code makemigrations}, {@code migrate}, {@code showmigrations}, {@code
 * sqlmigrate}. They read options, ask, print, and leave the work to the rooms beside this one.
 *
 * <p>Start at {@link io.charchub.db.migrations.commands.MigrationCommands}.
 */
@NullMarked
package io.charchub.db.migrations.commands;

import org.jspecify.annotations.NullMarked;
