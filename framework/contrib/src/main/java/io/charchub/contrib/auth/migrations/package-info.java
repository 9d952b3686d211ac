/** The history of the tables of {@code auth}, written by {@code manage makemigrations}. */
@NullMarked
package io.charchub.contrib.auth.migrations;

import org.jspecify.annotations.NullMarked;
