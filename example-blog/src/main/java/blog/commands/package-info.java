/** The commands that the blog adds to {@code manage}. */
@NullMarked
package blog.commands;

import org.jspecify.annotations.NullMarked;
