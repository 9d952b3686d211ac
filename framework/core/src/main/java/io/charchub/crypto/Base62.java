package io.charchub.crypto;

/** Numbers as Django writes the second of a signature: digits, capital letters, small letters. */
final class Base62 {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  /** Seconds need six digits until the year 3769; what is longer is no time. */
  private static final int LONGEST = 8;

  private Base62() {}

  static String encode(long number) {
    if (number < 0) {
      return "-" + encode(-number);
    }
    StringBuilder text = new StringBuilder();
    long rest = number;
    do {
      text.append(DIGITS.charAt((int) (rest % DIGITS.length())));
      rest /= DIGITS.length();
    } while (rest > 0);
    return text.reverse().toString();
  }

  /**
   * The number that {@link #encode} wrote.
   *
   * @throws BadSignatureException {@code crypto.E001} for what is none, or longer than a time is
   */
  static long decode(String text) {
    boolean negative = text.startsWith("-");
    long number = 0;
    for (int i = negative ? 1 : 0; i < text.length(); i++) {
      int digit = DIGITS.indexOf(text.charAt(i));
      if (digit < 0 || text.length() > LONGEST) {
        throw BadSignatureException.of("its time is damaged");
      }
      number = number * DIGITS.length() + digit;
    }
    return negative ? -number : number;
  }
}
