package io.charchub.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes slugs: the part of a URL that names a thing.
 *
 * <pre>
 * Slugs.slugify("Hello, World!", false)   // hello-world
 * Slugs.slugify("کتاب نو", true)          // کتاب-نو
 * Slugs.slugify("کتاب نو", false)         // "": nothing of it is ASCII
 * </pre>
 */
public final class Slugs {
  private Slugs() {}

  /**
   * {@code text} in lower case, with only letters, digits, underscores and hyphens; blanks and
   * hyphens in a row become one hyphen, and those at the ends, underscores too, are dropped.
   * Django's {@code slugify}.
   *
   * @param allowUnicode whether letters of every script are kept; otherwise letters with accents
   *     lose these and all that is not ASCII goes, which may leave nothing
   */
  public static String slugify(String text, boolean allowUnicode) {
    String normal = Normal.of(text, allowUnicode ? Normalizer.Form.NFKC : Normalizer.Form.NFKD);
    String lower = normal.toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); ) {
      int letter = lower.codePointAt(i);
      i += Character.charCount(letter);
      if (!allowUnicode && letter > 127) {
        continue;
      }
      if (letter == '-' || isBlank(letter)) {
        if (slug.length() == 0 || slug.charAt(slug.length() - 1) != '-') {
          slug.append('-');
        }
      } else if (letter == '_' || isWord(letter)) {
        slug.appendCodePoint(letter);
      }
    }
    return trimmed(slug);
  }

  /**
   * Whether {@code text} has at least one letter and only such as a slug may have: letters, digits,
   * underscores and hyphens.
   *
   * @param allowUnicode whether letters and digits of every script may stand in it, or only those
   *     of ASCII
   */
  public static boolean isSlug(String text, boolean allowUnicode) {
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      i += Character.charCount(letter);
      boolean word = letter == '-' || letter == '_' || isWord(letter);
      if (!word || (!allowUnicode && letter > 127)) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isBlank(int letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == 0x85;
  }

  private static boolean isWord(int letter) {
    if (Character.isLetterOrDigit(letter)) {
      return true;
    }
    int type = Character.getType(letter);
    return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
  }

  private static String trimmed(StringBuilder slug) {
    int start = 0;
    int end = slug.length();
    while (start < end && isEdge(slug.charAt(start))) {
      start++;
    }
    while (end > start && isEdge(slug.charAt(end - 1))) {
      end--;
    }
    return slug.substring(start, end);
  }

  private static boolean isEdge(char letter) {
    return letter == '-' || letter == '_';
  }
}
