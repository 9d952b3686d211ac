/**
 * From a path to a view and back: routes as they are written ({@link io.charchub.urls.Routes}), the
 * resolver built from them once ({@link io.charchub.urls.UrlResolver}), and addresses by name
 * ({@link io.charchub.urls.Reverse}).
 *
 * <p>May know {@code http}, {@code apps} and the ground. A route of plain converters is matched
 * without regular expressions, in time linear in the path; what a view takes is compared with what
 * its route captures when the project starts.
 *
 * <p>Start reading at {@link io.charchub.urls.Routes}.
 */
@NullMarked
package io.charchub.urls;

import org.jspecify.annotations.NullMarked;
