/** Tests of the form of a row. */
@NullMarked
package io.charchub.contrib.admin.changeform;

import org.jspecify.annotations.NullMarked;
