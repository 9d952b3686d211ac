/** An app of the tests: books, who wrote them, and what readers think. */
@NullMarked
package io.charchub.contrib.admin.books;

import org.jspecify.annotations.NullMarked;
