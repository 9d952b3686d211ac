/** The history of the blog's tables, written by {@code ./manage makemigrations}. */
@NullMarked
package blog.migrations;

import org.jspecify.annotations.NullMarked;
