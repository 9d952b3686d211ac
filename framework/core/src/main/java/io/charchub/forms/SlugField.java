package io.charchub.forms;

import io.charchub.validation.Validators;

/**
 * A word for addresses: English letters, digits, hyphens and underscores. Django's {@code
 * SlugField}.
 */
public final class SlugField extends TextualField<SlugField> {
  /** A required slug of ASCII letters. */
  public SlugField() {
    this(false);
  }

  /** A required slug; {@code allowUnicode} lets it have letters of every script. */
  public SlugField(boolean allowUnicode) {
    super(new Input("text"));
    validator(allowUnicode ? Validators.unicodeSlug() : Validators.slug());
  }
}
