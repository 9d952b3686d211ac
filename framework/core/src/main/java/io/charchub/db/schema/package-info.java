/**
 * Tables as data, and what changes them: {@link io.charchub.db.schema.Table}, {@link
 * io.charchub.db.schema.Column}, {@link io.charchub.db.schema.Index}, {@link
 * io.charchub.db.schema.Constraint}; {@link io.charchub.db.schema.SchemaEditor} turns a wanted
 * change into SQL and runs or collects it; {@link io.charchub.db.schema.Introspection} reads what a
 * database holds back into the same data.
 *
 * <p>Knows the database below it, and nothing of models, fields or migrations. Start reading at
 * {@code SchemaEditor}.
 */
@NullMarked
package io.charchub.db.schema;

import org.jspecify.annotations.NullMarked;
