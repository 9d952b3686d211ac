/** Models that no project of the tests installs: for what is said of admins without their rows. */
@NullMarked
package io.charchub.contrib.admin.clubs;

import org.jspecify.annotations.NullMarked;
