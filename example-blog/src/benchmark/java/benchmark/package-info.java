/**
 * Measures what the framework costs: the blog's home page against programs without a framework
 * ({@link benchmark.Pages}), its admin beside Django's ({@link benchmark.AdminPages}), the API's
 * list beside JDBC and Jackson by hand ({@link benchmark.Lists}), and the CPU of wrong log-ins
 * ({@link benchmark.Logins}). Run by {@code example-blog/src/benchmark/measure}; needs the JDK, and
 * for the admin Django and Chromium, to measure beside the one and in the other. No test: what
 * fails over a budget says what the budget was, and no build runs it.
 */
package benchmark;
