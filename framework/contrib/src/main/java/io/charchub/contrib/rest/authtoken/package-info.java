/**
 * Accounts for programs: tokens, of which the database keeps no more than a hash. An app of its
 * own, to be installed beside {@code io.charchub.contrib.rest}. DRF's {@code authtoken}.
 *
 * <p>Start reading at {@link io.charchub.contrib.rest.authtoken.Token}.
 */
@NullMarked
package io.charchub.contrib.rest.authtoken;

import org.jspecify.annotations.NullMarked;
