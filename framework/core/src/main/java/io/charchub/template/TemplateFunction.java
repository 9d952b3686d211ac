package io.charchub.template;

import org.jspecify.annotations.Nullable;

/**
 * A function that templates call: {@code ${shout(post.title)}}.
 *
 * <pre>
 * Templates.builder().function("shout", arguments -> arguments.text(0) + "!")
 * </pre>
 *
 * <p>Functions are shared by all pages and threads, so they keep no state. Django's counterparts
 * are filters and simple tags.
 */
@FunctionalInterface
public interface TemplateFunction {
  /**
   * The value of the call: a string is escaped where it is shown, a {@link Markup} is not; null
   * means "no value".
   *
   * @throws TemplateException when the arguments do not fit; any other exception is reported at the
   *     line of the call
   */
  @Nullable Object call(Arguments arguments);
}
