/**
 * Feeds: what is new on a site, for programs that look again and again. Atom (RFC 4287) and RSS
 * 2.0.
 *
 * <p>Start reading at {@link io.charchub.contrib.syndication.Feed}. A feed is data that a view
 * makes; the formats are two ways to write it. There are no models, texts or templates, so nothing
 * has to be added to INSTALLED_APPS. Django's counterpart is {@code django.contrib.syndication}.
 */
@NullMarked
package io.charchub.contrib.syndication;

import org.jspecify.annotations.NullMarked;
