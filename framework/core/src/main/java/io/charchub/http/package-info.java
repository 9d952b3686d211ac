/**
 * HTTP in the framework's own words: {@link io.charchub.http.Request}, {@link
 * io.charchub.http.Response}, the {@link io.charchub.http.Handler} that turns one into the other
 * and the {@link io.charchub.http.Middleware} around it; cookies, form bodies, negotiation,
 * conditional requests, and the contract of a {@link io.charchub.http.Session}.
 *
 * <p>May know {@code crypto}, {@code files}, {@code serialization} and the ground. Knows no server:
 * a server hands in a {@link io.charchub.http.RequestSource} and writes the response out.
 * Everything here that reads from outside has a limit, named in {@link
 * io.charchub.http.RequestLimits}, and works in one pass.
 *
 * <p>Start reading at {@link io.charchub.http.Handler}, then {@link io.charchub.http.Request}.
 */
@NullMarked
package io.charchub.http;

import org.jspecify.annotations.NullMarked;
