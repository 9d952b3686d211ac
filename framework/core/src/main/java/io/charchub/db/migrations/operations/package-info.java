/**
 * What a migration is made of: each {@link io.charchub.db.migrations.operations.Operation} changes
 * the state of the models, and the database from one state to the other and back.
 *
 * <p>Knows states and {@code db.schema}; nothing of files, history or commands. An operation does
 * not write SQL and does not ask the database what it holds: {@link
 * io.charchub.db.migrations.operations.Change} compares the tables of two states and tells the
 * schema editor what differs. Start at {@code Operation}, then read {@code AddField}.
 */
@NullMarked
package io.charchub.db.migrations.operations;

import org.jspecify.annotations.NullMarked;
