/**
 * Numbers and times in words, for templates: a million instead of 1000000, yesterday instead of a
 * date.
 *
 * <p>Start reading at {@link io.charchub.contrib.humanize.Humanize}. Django's counterpart is {@code
 * django.contrib.humanize}.
 */
@NullMarked
package io.charchub.contrib.humanize;

import org.jspecify.annotations.NullMarked;
