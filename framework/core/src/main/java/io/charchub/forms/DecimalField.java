package io.charchub.forms;

import io.charchub.i18n.Numbers;
import io.charchub.validation.Validators;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An exact number, such as a price. Django's {@code DecimalField}. */
public final class DecimalField extends NumberField<BigDecimal, DecimalField> {
  /**
   * A required number of at most {@code maxDigits} digits, {@code decimalPlaces} of them behind the
   * point.
   */
  public DecimalField(int maxDigits, int decimalPlaces) {
    super("decimal");
    validator(Validators.decimal(maxDigits, decimalPlaces));
    limit("step", BigDecimal.ONE.movePointLeft(decimalPlaces).toPlainString());
  }

  @Override
  protected @Nullable BigDecimal convert(Raw raw) {
    String typed = typed(raw, "validation.number");
    return typed.isEmpty()
        ? null
        : Numbers.parse(typed).orElseThrow(() -> refusal("invalid", "validation.number"));
  }

  @Override
  protected String format(BigDecimal value) {
    return value.toPlainString();
  }

  /** {@code 1.0} was not changed by typing {@code 1.00}. */
  @Override
  protected boolean isSame(BigDecimal first, BigDecimal now) {
    return first.compareTo(now) == 0;
  }
}
