/**
 * The active language and time zone of a thread, and everything that depends on them: texts, plural
 * rules, dates in the Gregorian and the Jalali calendar, numbers, digits, writing direction.
 *
 * <p>The ground floor: knows {@code errors} and {@code text}, and nothing of requests or settings.
 * The composition root sets the defaults once ({@link io.charchub.i18n.TimeZones#setDefault},
 * {@link io.charchub.i18n.Languages#setDefault}, {@link io.charchub.i18n.Translations#setCurrent});
 * a request activates its own with {@code use(...)} and closes the {@link io.charchub.i18n.Scope}
 * when it ends. Start reading at {@link io.charchub.i18n.Languages} and {@link
 * io.charchub.i18n.Dates}.
 */
@NullMarked
package io.charchub.i18n;

import org.jspecify.annotations.NullMarked;
