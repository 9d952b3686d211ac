/**
 * Takes a database along its history: {@link io.charchub.db.migrations.execution.MigrationPlan}
 * says which migrations in which direction, {@link
 * io.charchub.db.migrations.execution.MigrationExecutor} takes them, {@link
 * io.charchub.db.migrations.execution.MigrationRecorder} keeps what was taken.
 *
 * <p>Start at {@code MigrationExecutor}.
 */
@NullMarked
package io.charchub.db.migrations.execution;

import org.jspecify.annotations.NullMarked;
