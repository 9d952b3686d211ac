package io.charchub.views;

import io.charchub.http.Request;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives every page variables that follow from its request, such as the visitor's name. Each is
 * computed only on a page that shows it, at most once. Django's counterpart is a context processor.
 *
 * <pre>
 * ContextProcessor basket = () -&gt; Map.of("basketSize", request -&gt; Basket.of(request).size());
 * </pre>
 */
@FunctionalInterface
public interface ContextProcessor {
  /**
   * The variables by name, each with the function that computes it; a function may give null for
   * "no value". Asked once.
   */
  Map<String, Function<Request, @Nullable Object>> variables();
}
