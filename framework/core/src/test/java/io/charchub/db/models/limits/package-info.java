/** Relations that lead to some rows only: an app called {@code limits}. */
@NullMarked
package io.charchub.db.models.limits;

import org.jspecify.annotations.NullMarked;
