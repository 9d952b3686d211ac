/**
 * Files that people send and that a site keeps: safe names, storages, uploads on their way in.
 *
 * <p>A name from outside is never a path: {@link io.charchub.files.FileNames} makes a base name of
 * it, and {@link io.charchub.files.FileSystemStorage} refuses whatever would lie outside its
 * folder. Knows the ground only. Start reading at {@link io.charchub.files.Storage}.
 */
@NullMarked
package io.charchub.files;

import org.jspecify.annotations.NullMarked;
