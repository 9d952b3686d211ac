/**
 * Reads the folder of a Jekyll or Hugo site into the blog: {@link blog.importing.Article} is one
 * file understood, {@link blog.importing.Importer} stores a folder of them.
 */
@NullMarked
package blog.importing;

import org.jspecify.annotations.NullMarked;
