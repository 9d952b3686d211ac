/** The history of the tables of {@code contenttypes}, written by {@code manage makemigrations}. */
@NullMarked
package io.charchub.contrib.contenttypes.migrations;

import org.jspecify.annotations.NullMarked;
