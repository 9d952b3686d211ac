/**
 * Generic views: a page of its own, a list of rows, one row, a form, a deletion, archives by date.
 * Django's {@code django.views.generic}.
 *
 * <pre>{@code
 * path("tags/", ListView.of(Tag.objects).paginateBy(20), "tags"),
 * path("tag/<slug:slug>/", DetailView.of(Tag.objects), "tag"),
 * }</pre>
 *
 * <p>What a view should do differently is said by its setters, while the routes are made, or by
 * overriding its protected methods. One object answers all requests at once, so nothing of a
 * request is kept in its fields: every method gets the request and what its route captured.
 *
 * <p>May know what the room {@code views} may. Start at {@code GenericView}.
 */
@NullMarked
package io.charchub.views.generic;

import org.jspecify.annotations.NullMarked;
