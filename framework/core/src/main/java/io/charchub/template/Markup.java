package io.charchub.template;

/**
 * Text that is HTML already, so a template shows it as it is. Everything else is escaped.
 *
 * <p>Whoever makes one answers for it: text that came from outside must have been escaped or
 * cleaned before. Django's {@code SafeString}.
 *
 * @param html well-formed HTML, possibly empty
 */
public record Markup(String html) {
  /** No HTML at all. */
  public static final Markup EMPTY = new Markup("");

  /** The HTML itself. */
  @Override
  public String toString() {
    return html;
  }
}
