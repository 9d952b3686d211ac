/**
 * Measures what the framework costs: the blog's home page against programs without a framework
 * ({@link benchmark.Pages}), the ORM against JDBC ({@link benchmark.Orm}). Run by {@code
 * example-blog/src/benchmark/measure}; needs nothing but the JDK, and is no test: nothing here
 * fails because a machine was busy.
 */
package benchmark;
