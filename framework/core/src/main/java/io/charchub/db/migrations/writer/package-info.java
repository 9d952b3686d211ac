/**
 * Writes migrations as Java source. Start at {@link
 * io.charchub.db.migrations.writer.MigrationWriter}.
 */
@NullMarked
package io.charchub.db.migrations.writer;

import org.jspecify.annotations.NullMarked;
