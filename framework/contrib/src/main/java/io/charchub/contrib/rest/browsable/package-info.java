/**
 * The page that shows an API's answer to people: the same data, with forms for what the visitor may
 * do. Works without JavaScript.
 *
 * <p>Knows view sets and serializers. Start reading at {@link
 * io.charchub.contrib.rest.browsable.BrowsablePages}.
 */
@NullMarked
package io.charchub.contrib.rest.browsable;

import org.jspecify.annotations.NullMarked;
