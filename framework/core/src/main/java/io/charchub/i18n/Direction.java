package io.charchub.i18n;

/** The direction in which a language is written, as the {@code dir} attribute of HTML names it. */
public enum Direction {
  /** Left to right. */
  LTR,
  /** Right to left. */
  RTL;

  /** {@code ltr} or {@code rtl}. */
  public String attribute() {
    return this == RTL ? "rtl" : "ltr";
  }
}
