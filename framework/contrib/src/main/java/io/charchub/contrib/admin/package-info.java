/**
 * The admin: what a project says of its models to have them shown, searched, changed and deleted by
 * people. {@link io.charchub.contrib.admin.AdminSite} is the set of them, {@link
 * io.charchub.contrib.admin.ModelAdmin} what is said of one; an app's config registers its models
 * through the door {@link io.charchub.contrib.admin.ProvidesAdmin}. Here are the contracts, the log
 * of what was done, and nothing that answers a request: the rooms below this package do, and {@code
 * admin.site} puts them together. Start at {@code AdminSite}.
 */
@NullMarked
package io.charchub.contrib.admin;

import org.jspecify.annotations.NullMarked;
