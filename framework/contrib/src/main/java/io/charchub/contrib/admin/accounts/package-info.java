/**
 * Who may enter: users, groups, passwords. Start at {@link
 * io.charchub.contrib.admin.accounts.UserAdmin}; {@link
 * io.charchub.contrib.admin.accounts.PasswordPage} sets a password.
 */
@NullMarked
package io.charchub.contrib.admin.accounts;

import org.jspecify.annotations.NullMarked;
