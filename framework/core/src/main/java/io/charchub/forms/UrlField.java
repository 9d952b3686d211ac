package io.charchub.forms;

import io.charchub.validation.Validators;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The address of a page: http or https. Typed without a scheme, it gets {@code https}. Django's
 * {@code URLField}.
 */
public final class UrlField extends TextualField<UrlField> {
  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,40}:.*", Pattern.DOTALL);

  /** A required address. */
  public UrlField() {
    super(new Input("url").attribute("autocomplete", "url"));
    maxLength(2048);
    validator(Validators.url(Set.of("http", "https")));
  }

  @Override
  protected String convert(Raw raw) {
    String typed = super.convert(raw);
    boolean bare = !typed.isEmpty() && !typed.contains("://") && !SCHEME.matcher(typed).matches();
    return bare ? "https://" + typed : typed;
  }
}
