/**
 * What answers the calls of an API: views, view sets of models, and what holds for all of them.
 * DRF's {@code views}, {@code viewsets} and {@code generics}.
 *
 * <p>Knows all of the app below it, not the routers. Start reading at {@link
 * io.charchub.contrib.rest.views.ModelViewSet}; the way of a call is {@link
 * io.charchub.contrib.rest.views.ApiView}.
 */
@NullMarked
package io.charchub.contrib.rest.views;

import org.jspecify.annotations.NullMarked;
