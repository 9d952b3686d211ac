/**
 * What became of a row: deleting it, its history, the log of what was done. Start at {@link
 * io.charchub.contrib.admin.records.DeletePage}.
 */
@NullMarked
package io.charchub.contrib.admin.records;

import org.jspecify.annotations.NullMarked;
