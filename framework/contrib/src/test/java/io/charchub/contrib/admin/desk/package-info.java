/** A second site over the same books, whose admins say and override what an admin can. */
@NullMarked
package io.charchub.contrib.admin.desk;

import org.jspecify.annotations.NullMarked;
