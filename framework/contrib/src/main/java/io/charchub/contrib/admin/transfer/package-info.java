/**
 * Rows as files: taking them away as CSV or JSON, and bringing them in from CSV. Start at {@link
 * io.charchub.contrib.admin.transfer.ExportPage}.
 */
@NullMarked
package io.charchub.contrib.admin.transfer;

import org.jspecify.annotations.NullMarked;
