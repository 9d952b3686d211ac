/**
 * The models as migrations know them: data without classes. A {@link
 * io.charchub.db.migrations.state.ProjectState} holds the {@link
 * io.charchub.db.migrations.state.ModelState}s at one point of history; {@link
 * io.charchub.db.migrations.state.Tables} turns them into tables.
 *
 * <p>Everything here is immutable. Knows fields, the metamodel (to read today's models from) and
 * {@code db.schema}; nothing of operations or files. Start at {@code ProjectState}.
 */
@NullMarked
package io.charchub.db.migrations.state;

import org.jspecify.annotations.NullMarked;
