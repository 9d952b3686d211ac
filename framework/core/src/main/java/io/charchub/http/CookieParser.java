package io.charchub.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads a {@code Cookie} header as browsers and Django do: pieces between semicolons, the last of
 * equal names wins, a piece without {@code =} is a value of the empty name.
 */
final class CookieParser {
  private CookieParser() {}

  static Map<String, String> parse(String header) {
    Map<String, String> cookies = new LinkedHashMap<>();
    int start = 0;
    while (start <= header.length()) {
      int end = header.indexOf(';', start);
      if (end < 0) {
        end = header.length();
      }
      String piece = header.substring(start, end);
      int equals = piece.indexOf('=');
      String name = equals < 0 ? "" : piece.substring(0, equals).strip();
      String value = piece.substring(equals + 1).strip();
      if (!name.isEmpty() || !value.isEmpty()) {
        cookies.put(name, unquoted(value));
      }
      start = end + 1;
    }
    return cookies;
  }

  private static String unquoted(String value) {
    int last = value.length() - 1;
    if (last < 1 || value.charAt(0) != '"' || value.charAt(last) != '"') {
      return value;
    }
    StringBuilder plain = new StringBuilder(last);
    for (int i = 1; i < last; i++) {
      char c = value.charAt(i);
      if (c != '\\' || i + 1 >= last) {
        plain.append(c);
        continue;
      }
      int octal = octal(value, i + 1, last);
      if (octal >= 0) {
        plain.append((char) octal);
        i += 3;
      } else {
        plain.append(value.charAt(++i));
      }
    }
    return plain.toString();
  }

  private static int octal(String value, int from, int end) {
    if (from + 3 > end || value.charAt(from) > '3') {
      return -1;
    }
    int number = 0;
    for (int i = from; i < from + 3; i++) {
      int digit = value.charAt(i) - '0';
      if (digit < 0 || digit > 7) {
        return -1;
      }
      number = number * 8 + digit;
    }
    return number;
  }
}
