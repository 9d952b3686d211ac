/** Limits that cannot be asked: an app called {@code wrong}. */
@NullMarked
package io.charchub.db.models.limits.wrong;

import org.jspecify.annotations.NullMarked;
