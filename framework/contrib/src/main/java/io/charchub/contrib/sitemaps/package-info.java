/**
 * Site maps: the addresses of a site for search engines, by the protocol of sitemaps.org, version
 * 0.9.
 *
 * <p>Start reading at {@link io.charchub.contrib.sitemaps.Sitemaps}, which answers requests, then
 * {@link io.charchub.contrib.sitemaps.Sitemap}, which says what is listed. There are no models,
 * texts or templates, so nothing has to be added to INSTALLED_APPS. Django's counterpart is {@code
 * django.contrib.sitemaps}.
 */
@NullMarked
package io.charchub.contrib.sitemaps;

import org.jspecify.annotations.NullMarked;
