/**
 * The blog's home page made without a framework: a program that calls Jetty, JDBC and FreeMarker
 * itself. It exists to be read beside {@link blog.Views}, and to be measured against it.
 */
package blog.byhand;
