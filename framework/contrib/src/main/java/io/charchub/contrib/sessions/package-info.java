/**
 * What a site remembers about a visitor, kept in the database under a random key that a cookie
 * carries.
 *
 * <p>Start reading at {@link io.charchub.contrib.sessions.SessionMiddleware}. The contract that
 * views use, {@code Session}, stands in {@code http}. Django's counterpart is {@code
 * django.contrib.sessions}; the table is the same.
 */
@NullMarked
package io.charchub.contrib.sessions;

import org.jspecify.annotations.NullMarked;
