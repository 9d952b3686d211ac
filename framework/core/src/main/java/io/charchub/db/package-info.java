/**
 * The database as the framework sees it: {@link io.charchub.db.Database} runs {@link
 * io.charchub.db.Sql} and reads {@link io.charchub.db.Row}s, within transactions; a {@link
 * io.charchub.db.Dialect} knows what is particular to one product.
 *
 * <p>Knows nothing of models or tables: those live in the rooms below this package.
 */
@NullMarked
package io.charchub.db;

import org.jspecify.annotations.NullMarked;
