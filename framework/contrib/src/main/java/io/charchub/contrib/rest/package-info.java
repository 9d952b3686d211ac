/**
 * APIs for programs: data of models as JSON and XML, for whoever asks. Django REST framework's
 * counterpart.
 *
 * <p>This package holds the app's config alone. In layers above each other: {@code formats}, {@code
 * access}, {@code settings}, {@code serializers}, {@code lists} (filters and pages), {@code views},
 * {@code routers}. Start reading at {@link io.charchub.contrib.rest.views.ModelViewSet}.
 */
@NullMarked
package io.charchub.contrib.rest;

import org.jspecify.annotations.NullMarked;
