/**
 * Who calls an API, what they may do, how often, and in which version: authenticators, permissions,
 * throttles, versioning. All are small contracts.
 *
 * <p>Knows accounts and the cache, neither serializers nor views. Start reading at {@link
 * io.charchub.contrib.rest.access.ApiCall}.
 */
@NullMarked
package io.charchub.contrib.rest.access;

import org.jspecify.annotations.NullMarked;
