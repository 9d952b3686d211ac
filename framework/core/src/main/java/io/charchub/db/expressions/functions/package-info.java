/**
 * The functions of databases as expressions, written alike for every database (Django's {@code
 * django.db.models.functions}). {@link io.charchub.db.expressions.functions.Functions} has the
 * common ones, {@link io.charchub.db.expressions.functions.Dates} those of dates and times, {@link
 * io.charchub.db.expressions.functions.MathFunctions} those of numbers, {@link
 * io.charchub.db.expressions.functions.WindowFunctions} those that look at the rows around.
 *
 * <p>Text as an argument is a path; a text value is {@code Value.of("...")}.
 */
@NullMarked
package io.charchub.db.expressions.functions;

import org.jspecify.annotations.NullMarked;
