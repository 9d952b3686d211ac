/**
 * The list of a model's rows: columns, filters, search, sorting, pages, actions. Start at {@link
 * io.charchub.contrib.admin.changelist.ChangeListPage}.
 */
@NullMarked
package io.charchub.contrib.admin.changelist;

import org.jspecify.annotations.NullMarked;
