/**
 * SQL as immutable data: statements hold tables, joins and {@link
 * io.charchub.db.sql.SqlExpression}s; {@link io.charchub.db.sql.SqlWriter} writes them as text with
 * marks, as one database wants it.
 *
 * <p>Knows columns and tables by name, and nothing of models.
 */
@NullMarked
package io.charchub.db.sql;

import org.jspecify.annotations.NullMarked;
