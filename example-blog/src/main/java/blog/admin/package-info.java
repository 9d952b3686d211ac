/** What the admin shows of the blog, and how. Start at {@link blog.admin.BlogAdmin}. */
@NullMarked
package blog.admin;

import org.jspecify.annotations.NullMarked;
