/** The history of the tables of {@code sessions}, written by {@code manage makemigrations}. */
@NullMarked
package io.charchub.contrib.sessions.migrations;

import org.jspecify.annotations.NullMarked;
