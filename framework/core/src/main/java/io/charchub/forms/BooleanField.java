package io.charchub.forms;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A box to tick. Required means that it must be ticked, as for terms of use. Django's {@code
 * BooleanField}.
 */
public final class BooleanField extends Field<Boolean, BooleanField> {
  /** A box that must be ticked. */
  public BooleanField() {
    super(new CheckboxInput());
  }

  /** {@code false}, {@code 0} and nothing at all mean no, anything else yes. */
  @Override
  protected Boolean convert(Raw raw) {
    return switch (raw.text().strip().toLowerCase(Locale.ROOT)) {
      case "", "0", "false" -> false;
      default -> true;
    };
  }

  @Override
  protected boolean isEmpty(@Nullable Boolean value) {
    return value == null || !value;
  }

  @Override
  public Boolean value() {
    return Boolean.TRUE.equals(super.value());
  }
}
