package io.charchub.management.messages;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * One entry of a properties file as it is written, with what it means.
 *
 * @param key the key, unescaped
 * @param text the text, unescaped; empty for one that is still to be translated
 * @param lines the entry's lines as they stand in the file: several where one ends in a backslash
 */
record PropertyLine(String key, String text, List<String> lines) {

  /** An entry whose text is still to be written. */
  static PropertyLine untranslated(String key) {
    return new PropertyLine(key, "", List.of(escapedKey(key) + " ="));
  }

  /**
   * Reads an entry.
   *
   * @throws IllegalArgumentException when it holds a malformed escape
   */
  static PropertyLine parse(List<String> lines) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(String.join("\n", lines)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map.Entry<Object, Object> entry = properties.entrySet().iterator().next();
    return new PropertyLine((String) entry.getKey(), (String) entry.getValue(), lines);
  }

  /** Whether an entry goes on behind {@code line}: it ends in an odd number of backslashes. */
  static boolean goesOn(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == '\\') {
      end--;
    }
    return (line.length() - end) % 2 == 1;
  }

  boolean isTranslated() {
    return !text.isEmpty();
  }

  private static String escapedKey(String key) {
    StringBuilder escaped = new StringBuilder(key.length() + 16);
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      switch (c) {
        case ' ', ':', '=', '#', '!', '\\' -> escaped.append('\\').append(c);
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        default ->
            escaped.append(
                Character.isISOControl(c) ? "\\u%04x".formatted((int) c) : String.valueOf(c));
      }
    }
    return escaped.toString();
  }
}
