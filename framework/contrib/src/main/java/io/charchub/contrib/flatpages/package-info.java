/**
 * Pages that editors write into the database: about us, terms, a page of help.
 *
 * <p>Start reading at {@link io.charchub.contrib.flatpages.FlatPages}. What an editor writes is
 * shown as HTML, unchanged: whoever may edit flat pages is trusted as whoever writes templates is.
 * Django's counterpart is {@code django.contrib.flatpages}; here a page belongs to no site, so the
 * table is one of its own.
 */
@NullMarked
package io.charchub.contrib.flatpages;

import org.jspecify.annotations.NullMarked;
