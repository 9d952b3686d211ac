package io.charchub.template;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Variables that a template finds when its context has none of that name: computed when asked for,
 * so that a page which does not show the messages does not load them.
 */
public interface Variables {
  /** No variables. */
  Variables NONE =
      new Variables() {
        @Override
        public @Nullable Object variable(String name) {
          return null;
        }

        @Override
        public Collection<String> names() {
          return List.of();
        }
      };

  /**
   * The value of the variable {@code name}; null when there is none. Asked at most once a page and
   * name.
   */
  @Nullable Object variable(String name);

  /** The names that may have a value, for "did you mean". */
  Collection<String> names();
}
