package io.charchub.middleware;

import io.charchub.http.Middleware;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The door through which an app offers middleware to the setting MIDDLEWARE: its config implements
 * this.
 */
public interface ProvidesMiddleware {
  /**
   * The app's middleware by the short names that MIDDLEWARE may use, such as {@code sessions}. Each
   * is made when the chain is put together, at most once, with the project's services installed.
   */
  Map<String, Supplier<Middleware>> middleware();
}
