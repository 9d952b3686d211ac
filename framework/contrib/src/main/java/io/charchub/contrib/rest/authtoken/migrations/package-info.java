/** The history of the tables of {@code authtoken}, written by {@code manage makemigrations}. */
@NullMarked
package io.charchub.contrib.rest.authtoken.migrations;

import org.jspecify.annotations.NullMarked;
