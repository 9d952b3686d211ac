package io.charchub.processor;

import java.util.List;
import java.util.stream.Collectors;

/** Writes values as Java source. */
final class JavaText {
  private JavaText() {}

  /** A text as a literal, in letters of ASCII. */
  static String quote(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> {
          if (letter < ' ' || letter > '~') {
            literal.append(String.format("\\u%04x", (int) letter));
          } else {
            literal.append(letter);
          }
        }
      }
    }
    return literal.append('"').toString();
  }

  /** Texts as the arguments of a call. */
  static String quoteAll(List<String> texts) {
    return texts.stream().map(JavaText::quote).collect(Collectors.joining(", "));
  }
}
