/**
 * The content that {@code manage demo} fills an empty blog with, read from the resources below
 * {@code demo/}.
 */
@NullMarked
package blog.demo;

import org.jspecify.annotations.NullMarked;
