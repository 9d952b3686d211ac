/**
 * Style sheets, scripts, fonts and pictures that belong to a site and not to its content: found in
 * the apps and in STATICFILES_DIRS, named by a hash of what they hold, served from an index of
 * known files.
 *
 * <p>Start reading at {@link io.charchub.contrib.staticfiles.StaticFiles}. May know {@code http},
 * {@code apps}, {@code cli} and {@code files}; no other app.
 */
@NullMarked
package io.charchub.contrib.staticfiles;

import org.jspecify.annotations.NullMarked;
