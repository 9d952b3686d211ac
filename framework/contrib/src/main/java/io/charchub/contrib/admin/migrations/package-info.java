/** The history of the tables of {@code admin}, written by {@code manage makemigrations}. */
@NullMarked
package io.charchub.contrib.admin.migrations;

import org.jspecify.annotations.NullMarked;
