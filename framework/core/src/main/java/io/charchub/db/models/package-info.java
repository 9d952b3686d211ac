/**
 * Models and queries: {@link io.charchub.db.models.Model} is what a model class extends, {@link
 * io.charchub.db.models.QuerySet} how its rows are found, {@link io.charchub.db.models.Ref}, {@link
 * io.charchub.db.models.Many} and {@link io.charchub.db.models.RelatedSet} how one row leads to
 * others.
 *
 * <p>A query is an immutable state in the model's terms; the planner turns paths into joins and
 * gives a select as data; the plan is kept, so that the same query again costs no planning. Start
 * at {@link io.charchub.db.models.Query}.
 */
@NullMarked
package io.charchub.db.models;

import org.jspecify.annotations.NullMarked;
