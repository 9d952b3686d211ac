package io.charchub.forms;

import io.charchub.validation.Validators;

/**
 * Text that a regular expression finds something in. Blanks at the ends are kept. Django's {@code
 * RegexField}.
 */
public final class RegexField extends TextualField<RegexField> {
  /**
   * A required text in which {@code pattern} finds something; anchor it with {@code \\A} and {@code
   * \\z} to match all.
   */
  public RegexField(String pattern) {
    super(new Input("text"));
    strip(false);
    validator(Validators.regex(pattern));
  }
}
