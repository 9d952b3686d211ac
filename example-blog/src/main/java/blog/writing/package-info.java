/**
 * Writing on the blog: one's own posts are listed, made, changed, tried out and deleted here, by
 * the framework's generic views and forms. Start with {@link blog.writing.WritingUrls}.
 */
@NullMarked
package blog.writing;

import org.jspecify.annotations.NullMarked;
