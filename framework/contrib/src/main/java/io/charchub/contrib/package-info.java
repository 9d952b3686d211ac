/**
 * The apps that ship with the framework, each made as a user's app is made: it stands on the
 * framework's public types only, and enters a project by its line in INSTALLED_APPS.
 */
@NullMarked
package io.charchub.contrib;

import org.jspecify.annotations.NullMarked;
