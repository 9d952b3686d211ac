package io.charchub.contrib.admin;

import java.util.HexFormat;

/**
 * Keys of rows as parts of an address: what would mean something there is written as {@code _} and
 * two hexadecimal digits, as Django's {@code quote} does.
 */
public final class ObjectKeys {
  private static final String SPECIAL = ":/_#?;@&=+$,\"[]<>%\n\\";

  private ObjectKeys() {}

  /** The key, fit for one part of a path. */
  public static String quote(Object key) {
    StringBuilder quoted = new StringBuilder();
    for (char letter : key.toString().toCharArray()) {
      if (SPECIAL.indexOf(letter) < 0) {
        quoted.append(letter);
      } else {
        quoted.append('_').append(HexFormat.of().withUpperCase().toHexDigits((byte) letter));
      }
    }
    return quoted.toString();
  }

  /** What {@link #quote} was given; a {@code _} that stands for nothing stays. */
  public static String unquote(String quoted) {
    StringBuilder key = new StringBuilder();
    int from = 0;
    for (int at = quoted.indexOf('_'); at >= 0; at = quoted.indexOf('_', from)) {
      key.append(quoted, from, at);
      if (isHex(quoted, at + 1) && isHex(quoted, at + 2)) {
        key.append((char) HexFormat.fromHexDigits(quoted, at + 1, at + 3));
        from = at + 3;
      } else {
        key.append('_');
        from = at + 1;
      }
    }
    return key.append(quoted, from, quoted.length()).toString();
  }

  private static boolean isHex(String text, int at) {
    return at < text.length() && HexFormat.isHexDigit(text.charAt(at));
  }
}
