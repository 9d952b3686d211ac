package io.charchub.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A media type with its parameters, such as {@code text/html; charset=utf-8}.
 *
 * @param essence type and subtype in lower case; empty when there was none
 * @param parameters by name in lower case; the last of equal names wins
 */
public record MediaType(String essence, Map<String, String> parameters) {

  /** Type and subtype of {@code header} in lower case, without its parameters. */
  public static String essence(String header) {
    int semicolon = header.indexOf(';');
    return (semicolon < 0 ? header : header.substring(0, semicolon))
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /**
   * Parses a header of the shape {@code value; name=token; name="quoted"; name*=UTF-8''encoded}, as
   * {@code Content-Type} and {@code Content-Disposition} have it. Linear; what cannot be read is
   * skipped.
   */
  public static MediaType parse(String header) {
    Map<String, String> parameters = new LinkedHashMap<>();
    int at = header.indexOf(';');
    String essence = essence(header);
    while (at >= 0 && at < header.length()) {
      int end = endOfParameter(header, at + 1);
      String piece = header.substring(at + 1, end);
      int equals = piece.indexOf('=');
      if (equals > 0) {
        put(parameters, piece.substring(0, equals).strip(), piece.substring(equals + 1).strip());
      }
      at = end;
    }
    return new MediaType(essence, parameters);
  }

  /** The value of a parameter, its name in lower case, or {@code fallback}. */
  public String parameter(String name, String fallback) {
    return parameters.getOrDefault(name, fallback);
  }

  private static int endOfParameter(String header, int from) {
    boolean quoted = false;
    for (int i = from; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted) {
        i++;
      } else if (c == ';' && !quoted) {
        return i;
      }
    }
    return header.length();
  }

  private static void put(Map<String, String> parameters, String name, String value) {
    String key = name.toLowerCase(Locale.ROOT);
    if (key.endsWith("*")) {
      int first = value.indexOf('\'');
      int second = value.indexOf('\'', first + 1);
      if (second > 0 && value.substring(0, first).equalsIgnoreCase("utf-8")) {
        String decoded = PercentEncoding.decodePath(value.substring(second + 1));
        if (decoded != null) {
          parameters.put(key.substring(0, key.length() - 1), decoded);
        }
      }
      return;
    }
    parameters.put(key, unquoted(value));
  }

  private static String unquoted(String value) {
    int last = value.length() - 1;
    if (last < 1 || value.charAt(0) != '"' || value.charAt(last) != '"') {
      return value;
    }
    StringBuilder plain = new StringBuilder(last);
    for (int i = 1; i < last; i++) {
      char c = value.charAt(i);
      char next = i + 1 < last ? value.charAt(i + 1) : 0;
      if (c == '\\' && (next == '"' || next == '\\')) {
        plain.append(next);
        i++;
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
