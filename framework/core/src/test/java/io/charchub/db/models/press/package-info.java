/** The models that the query room is tested with: an app called {@code press}. */
@NullMarked
package io.charchub.db.models.press;

import org.jspecify.annotations.NullMarked;
