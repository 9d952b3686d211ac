package io.charchub.db;

import io.charchub.text.Folding;

/**
 * Finds a text in another as people read both. A search asks the same of many rows, so that what is
 * looked for is folded once. Of one connection, which one thread uses at a time.
 *
 * <p>A word in Arabic letters is also found where the text has a blank that the word has not, since
 * half-spaces are often typed as blanks or left out: {@code می‌شود}, {@code می شود}, {@code میشود}.
 */
final class SqliteFolding {
  private String asked = "";
  private String folded = "";
  private boolean arabic;

  int has(String text, String wanted) {
    prepare(wanted);
    return fold(text).contains(folded) ? 1 : 0;
  }

  int starts(String text, String wanted) {
    prepare(wanted);
    return fold(text).startsWith(folded) ? 1 : 0;
  }

  private void prepare(String wanted) {
    if (!asked.equals(wanted)) {
      arabic = wanted.chars().anyMatch(letter -> letter >= 0x600 && letter <= 0x6ff);
      folded = fold(wanted);
      asked = wanted;
    }
  }

  private String fold(String text) {
    return arabic ? Folding.foldWithoutBlanks(text) : Folding.fold(text);
  }
}
