/**
 * Who a visitor is and what they may do: users, groups, permissions, log-in and log-out.
 *
 * <p>Start reading at {@link io.charchub.contrib.auth.Auth}, which views use; a project's own user
 * model extends {@link io.charchub.contrib.auth.AbstractUser}. May know the apps {@code
 * contenttypes} and {@code sessions} below it. Django's counterpart is {@code django.contrib.auth};
 * tables, password hashes and sessions are the same, so that the users of a Django site carry over.
 */
@NullMarked
package io.charchub.contrib.auth;

import org.jspecify.annotations.NullMarked;
