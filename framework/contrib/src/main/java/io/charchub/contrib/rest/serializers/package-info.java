/**
 * What of a row an API shows, and what it takes: serializers, made from models or by hand. Django
 * REST framework's {@code serializers}.
 *
 * <p>Knows models and their fields, not views: one serializer gives JSON, XML and the page for
 * people. Start reading at {@link io.charchub.contrib.rest.serializers.ModelSerializer}.
 */
@NullMarked
package io.charchub.contrib.rest.serializers;

import org.jspecify.annotations.NullMarked;
