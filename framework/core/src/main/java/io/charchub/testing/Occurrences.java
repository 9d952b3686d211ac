package io.charchub.testing;

import io.charchub.db.QueryLog;
import java.util.List;
import java.util.stream.Collectors;

/** Counts, and says counts in words. */
final class Occurrences {
  private Occurrences() {}

  /** How often {@code text} stands in {@code content}, without overlaps; 0 for an empty text. */
  static int of(String text, String content) {
    int found = 0;
    int at = text.isEmpty() ? -1 : content.indexOf(text);
    while (at >= 0) {
      found++;
      at = content.indexOf(text, at + text.length());
    }
    return found;
  }

  static String times(int count) {
    return switch (count) {
      case 0 -> "not at all";
      case 1 -> "once";
      case 2 -> "twice";
      default -> count + " times";
    };
  }

  static String count(int count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }

  /** Statements, a line each, numbered; nothing when there are none. */
  static String statements(List<QueryLog.Entry> queries) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < queries.size(); i++) {
      lines.append("\n  ").append(i + 1).append(". ").append(queries.get(i).sql());
    }
    return lines.toString();
  }

  /** Texts, a line each, indented; "none" when there are none. */
  static String lines(List<String> texts) {
    return texts.isEmpty()
        ? "none"
        : texts.stream().map(each -> "\n    " + each).collect(Collectors.joining());
  }
}
