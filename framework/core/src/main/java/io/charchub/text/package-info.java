/**
 * Words and letters: escaping for HTML, slugs, names (camel, snake, verbose), digits, folding for
 * search, shortening.
 *
 * <p>The ground floor: pure functions over strings that import nothing of the framework but {@code
 * errors}. Every one of them looks at each letter a bounded number of times, so a long or hostile
 * text costs no more than its length. Start reading at {@link io.charchub.text.Html}.
 */
@NullMarked
package io.charchub.text;

import org.jspecify.annotations.NullMarked;
