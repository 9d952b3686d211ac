/**
 * The middleware that ships: security headers, allowed hosts, https, compression, conditional GET,
 * trailing slashes, CSRF.
 *
 * <p>May know {@code crypto}, {@code http}, {@code urls}, {@code cache} and the ground. Every class
 * takes its values by its constructor and never reads settings.
 *
 * <p>The order that they are made for, outermost first: {@link
 * io.charchub.middleware.SecurityMiddleware}, so that refusals carry its headers too; {@link
 * io.charchub.middleware.HostMiddleware}, before anything believes the host; {@link
 * io.charchub.middleware.HttpsRedirectMiddleware}; {@link io.charchub.middleware.GzipMiddleware};
 * {@link io.charchub.middleware.ConditionalGetMiddleware}; sessions; {@link
 * io.charchub.middleware.LocaleMiddleware}; {@link io.charchub.middleware.CommonMiddleware}; {@link
 * io.charchub.middleware.CsrfMiddleware}; log-in. Start reading at {@link
 * io.charchub.middleware.SecurityMiddleware}.
 */
@NullMarked
package io.charchub.middleware;

import org.jspecify.annotations.NullMarked;
