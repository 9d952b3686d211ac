/**
 * Addresses for view sets. DRF's {@code routers}. Start reading at {@link
 * io.charchub.contrib.rest.routers.DefaultRouter}.
 */
@NullMarked
package io.charchub.contrib.rest.routers;

import org.jspecify.annotations.NullMarked;
