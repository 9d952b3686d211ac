/**
 * The site put together: the app's config, the routes of all pages, and those pages that belong to
 * no model: log-in, index, themes. Start at {@link io.charchub.contrib.admin.site.AdminRoutes}.
 */
@NullMarked
package io.charchub.contrib.admin.site;

import org.jspecify.annotations.NullMarked;
