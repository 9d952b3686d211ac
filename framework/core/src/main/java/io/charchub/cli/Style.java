package io.charchub.cli;

/** How a word stands out on a terminal that has colour. */
public enum Style {
  /** Headings, names. */
  BOLD("1"),
  /** What matters less. */
  DIM("2"),
  /** What went wrong. */
  RED("31"),
  /** What went well. */
  GREEN("32"),
  /** What to look at. */
  YELLOW("33"),
  /** Addresses and paths. */
  CYAN("36");

  private static final char ESCAPE = 0x1b;

  private final String code;

  Style(String code) {
    this.code = code;
  }

  String on() {
    return ESCAPE + "[" + code + "m";
  }

  static String off() {
    return ESCAPE + "[0m";
  }

  /**
   * Whether one of these styles, or their end, is switched on at {@code index}: the one escape that
   * is let through.
   */
  static boolean startsAt(String text, int index) {
    if (text.charAt(index) != ESCAPE) {
      return false;
    }
    if (text.startsWith(off(), index)) {
      return true;
    }
    for (Style style : values()) {
      if (text.startsWith(style.on(), index)) {
        return true;
      }
    }
    return false;
  }
}
