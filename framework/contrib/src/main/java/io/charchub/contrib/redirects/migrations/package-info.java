/** The history of the tables of {@code redirects}, written by {@code manage makemigrations}. */
@NullMarked
package io.charchub.contrib.redirects.migrations;

import org.jspecify.annotations.NullMarked;
