package io.charchub.db.fields;

import java.util.Locale;

/** How the names that a field has outside Java follow from its name in Java. */
public final class FieldNames {
  private FieldNames() {}

  /**
   * The name in snake case: {@code publishedAt} gives {@code published_at}, {@code isHTMLPage}
   * gives {@code is_html_page}.
   */
  public static String snake(String name) {
    return split(name, '_');
  }

  /** The name in lower-case words: {@code publishedAt} gives {@code published at}. */
  public static String words(String name) {
    return split(name, ' ').replace('_', ' ');
  }

  /** The name of a foreign key's column: {@code leadAuthor} gives {@code lead_author_id}. */
  public static String keyColumn(String name) {
    return snake(name) + "_id";
  }

  private static String split(String name, char separator) {
    StringBuilder result = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (i > 0 && Character.isUpperCase(letter) && startsWord(name, i)) {
        result.append(separator);
      }
      result.append(letter);
    }
    return result.toString().toLowerCase(Locale.ROOT);
  }

  /**
   * A capital starts a word after anything but a capital, and as the last of several before a small
   * letter.
   */
  private static boolean startsWord(String name, int index) {
    char before = name.charAt(index - 1);
    if (before == '_') {
      return false;
    }
    return !Character.isUpperCase(before)
        || index + 1 < name.length() && Character.isLowerCase(name.charAt(index + 1));
  }
}
