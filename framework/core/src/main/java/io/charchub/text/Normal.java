package io.charchub.text;

import java.text.Normalizer;

/**
 * Unicode normalization of texts from outside. Putting a run of combining marks in order takes time
 * that grows with the square of its length, so marks after the thirtieth of a run are dropped
 * first, the limit of the Stream-Safe Text Format (UAX #15, section 13); no language has words with
 * as many.
 */
final class Normal {
  private static final int MAX_MARKS = 30;

  private Normal() {}

  static String of(String text, Normalizer.Form form) {
    String safe = withoutLongRunsOfMarks(text);
    return Normalizer.isNormalized(safe, form) ? safe : Normalizer.normalize(safe, form);
  }

  static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static String withoutLongRunsOfMarks(String text) {
    StringBuilder kept = null;
    int run = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      run = codePoint >= 0x300 && isMark(codePoint) ? run + 1 : 0;
      if (run > MAX_MARKS && kept == null) {
        kept = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (run <= MAX_MARKS && kept != null) {
        kept.appendCodePoint(codePoint);
      }
      i += Character.charCount(codePoint);
    }
    return kept == null ? text : kept.toString();
  }
}
