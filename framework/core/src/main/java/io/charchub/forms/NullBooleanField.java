package io.charchub.forms;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Yes, no, or not known, which is null. Never required; what is none of the three counts as not
 * known. Django's {@code NullBooleanField}.
 */
public final class NullBooleanField extends Field<Boolean, NullBooleanField> {
  /** A choice of three. */
  public NullBooleanField() {
    super(new Select(false));
    required(false);
  }

  @Override
  protected @Nullable Boolean convert(Raw raw) {
    return switch (raw.text().strip().toLowerCase(Locale.ROOT)) {
      case "true", "1", "on" -> Boolean.TRUE;
      case "false", "0" -> Boolean.FALSE;
      default -> null;
    };
  }

  @Override
  protected List<Option<?>> options() {
    return List.of(
        Option.of("", "forms.unknown"),
        Option.of(true, "true", "forms.yes"),
        Option.of(false, "false", "forms.no"));
  }
}
