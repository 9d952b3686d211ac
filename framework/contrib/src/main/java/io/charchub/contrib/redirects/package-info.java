/**
 * Addresses that moved, as rows that an editor keeps: where the site has no page, its table of
 * redirects is asked.
 *
 * <p>Start reading at {@link io.charchub.contrib.redirects.RedirectMiddleware}. Django's
 * counterpart is {@code django.contrib.redirects}; here a redirect belongs to no site, so the table
 * is one of its own.
 */
@NullMarked
package io.charchub.contrib.redirects;

import org.jspecify.annotations.NullMarked;
