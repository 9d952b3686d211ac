/**
 * What a query says about values, in the model's terms: conditions ({@link
 * io.charchub.db.expressions.Q}), references ({@link io.charchub.db.expressions.F}), arithmetic,
 * functions, aggregates, sub-queries. Each is an immutable {@link
 * io.charchub.db.expressions.Expression} that knows no model; a {@link
 * io.charchub.db.expressions.Scope} tells it, when the query is planned, what its paths stand for.
 *
 * <p>Start at {@link io.charchub.db.expressions.Expression}.
 */
@NullMarked
package io.charchub.db.expressions;

import org.jspecify.annotations.NullMarked;
