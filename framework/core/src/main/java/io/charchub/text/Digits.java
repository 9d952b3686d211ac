package io.charchub.text;

/**
 * A set of ten digits, and the way from one set to another.
 *
 * <pre>
 * Digits.toAscii("۱۴۰۳/۱۲/۳۰")       // 1403/12/30
 * Digits.PERSIAN.write("1403/12/30") // ۱۴۰۳/۱۲/۳۰
 * </pre>
 *
 * <p>What is stored, sent in a URL or read by a program is ASCII; only text for people is written
 * in another set.
 */
public enum Digits {
  /** 0 to 9. */
  ASCII('0'),
  /** ۰ to ۹ (U+06F0 to U+06F9), as Persian and Urdu write. */
  PERSIAN('۰'),
  /** ٠ to ٩ (U+0660 to U+0669), as Arabic writes. */
  ARABIC('٠');

  private final char zero;

  Digits(char zero) {
    this.zero = zero;
  }

  /** The digit nought of this set. */
  public char zero() {
    return zero;
  }

  /**
   * {@code text} with its ASCII digits in this set, all else as it is; the same string when there
   * is nothing to change.
   */
  public String write(String text) {
    return this == ASCII ? text : replace(text, this);
  }

  /**
   * {@code text} with Persian and Arabic digits as ASCII ones, all else as it is; the same string
   * when there are none.
   */
  public static String toAscii(String text) {
    return replace(text, ASCII);
  }

  /** The value of a digit of any of the three sets, or -1 for any other letter. */
  public static int value(char letter) {
    if (letter <= '9') {
      return letter >= '0' ? letter - '0' : -1;
    }
    if (letter >= '۰' && letter <= '۹') {
      return letter - '۰';
    }
    return letter >= '٠' && letter <= '٩' ? letter - '٠' : -1;
  }

  private static String replace(String text, Digits wanted) {
    char[] changed = null;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      int value = wanted == ASCII && letter <= '9' ? -1 : value(letter);
      if (value < 0 || (wanted != ASCII && letter > '9')) {
        continue;
      }
      if (changed == null) {
        changed = text.toCharArray();
      }
      changed[i] = (char) (wanted.zero + value);
    }
    return changed == null ? text : new String(changed);
  }
}
