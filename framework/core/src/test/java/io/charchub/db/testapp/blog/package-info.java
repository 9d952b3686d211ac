/** A blog: what most models look like, with every kind of relation, for tests of the whole ORM. */
@NullMarked
package io.charchub.db.testapp.blog;

import org.jspecify.annotations.NullMarked;
