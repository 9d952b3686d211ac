/**
 * What an API is, for machines: an OpenAPI 3.1 document made from its view sets.
 *
 * <p>Knows view sets, not routers. Start reading at {@link
 * io.charchub.contrib.rest.schema.OpenApi}.
 */
@NullMarked
package io.charchub.contrib.rest.schema;

import org.jspecify.annotations.NullMarked;
