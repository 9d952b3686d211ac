/**
 * The web server: Jetty behind one front, started and stopped by {@link
 * io.charchub.server.JettyServer}, with the limits that keep malformed, oversized and slow requests
 * away from the handler; and the same front as a servlet for other containers.
 *
 * <p>May know {@code http} and the ground. Start reading at {@link io.charchub.server.JettyServer}.
 */
@NullMarked
package io.charchub.server;

import org.jspecify.annotations.NullMarked;
