/**
 * The form of a row: adding, changing, looking. Start at {@link
 * io.charchub.contrib.admin.changeform.ChangeFormPage}.
 */
@NullMarked
package io.charchub.contrib.admin.changeform;

import org.jspecify.annotations.NullMarked;
