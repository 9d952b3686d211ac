/**
 * The example blog: an app as any user of the framework would write it. Start reading at {@link
 * blog.Urls}: the framework asks it which function answers which address, and from there on it
 * calls, and the blog is called.
 */
@NullMarked
package blog;

import org.jspecify.annotations.NullMarked;
