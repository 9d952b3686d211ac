/** The history of the tables of {@code flatpages}, written by {@code manage makemigrations}. */
@NullMarked
package io.charchub.contrib.flatpages.migrations;

import org.jspecify.annotations.NullMarked;
