/**
 * How a test's client logs in with the users of {@code contrib.auth}: the door that {@link
 * io.charchub.testing.LogIn} asks for. Knows both; nothing of the app knows it. A test says {@code
 * client.forceLogin(user)} and never meets this package.
 */
@NullMarked
package io.charchub.contrib.auth.testing;

import org.jspecify.annotations.NullMarked;
