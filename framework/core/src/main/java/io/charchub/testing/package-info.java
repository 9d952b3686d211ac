/**
 * Tools for the tests of projects. {@link io.charchub.testing.CharchubTest} on a class opens the
 * project and undoes what each test writes; its methods take a {@link io.charchub.testing.Client},
 * which asks for pages, logs in and fills in forms, a {@link io.charchub.testing.LiveServer}, the
 * {@link io.charchub.testing.Outbox}, the {@link io.charchub.testing.TestSite}. What comes back is
 * a {@link io.charchub.testing.TestResponse}, with promises about it. Beside these, {@link
 * io.charchub.testing.TestDatabase} makes the tables of some models in a database of its own, and
 * {@link io.charchub.testing.QueryBudget} counts what a piece of code asks the database.
 *
 * <p>The top floor: may know every room, and no room knows it. Users are known to an app above it,
 * which comes in by the door {@link io.charchub.testing.LogIn}. JUnit is an optional dependency: a
 * site in production has none. Start at {@code CharchubExtension} for the course of a test, at
 * {@code Client} for that of a request.
 */
@NullMarked
package io.charchub.testing;

import org.jspecify.annotations.NullMarked;
