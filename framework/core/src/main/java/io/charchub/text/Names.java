package io.charchub.text;

import java.util.Locale;

/**
 * Turns the names of code into the names of tables, columns and labels.
 *
 * <pre>
 * Names.camelToSnake("publishedAt")      // published_at
 * Names.snakeToCamel("published_at")     // publishedAt
 * Names.verboseName("BlogPost")          // blog post
 * Names.capfirst("blog post")            // Blog post
 * </pre>
 *
 * <p>Capital letters in a row are one word, whose last letter belongs to the next word where one
 * follows: {@code HTTPServer} is {@code http_server}.
 */
public final class Names {
  private Names() {}

  /**
   * {@code publishedAt} or {@code PublishedAt} as {@code published_at}. What is snake case already
   * stays as it is.
   */
  public static String camelToSnake(String name) {
    return separated(name, '_');
  }

  /** {@code published_at} as {@code publishedAt}. Underscores at the ends are kept. */
  public static String snakeToCamel(String name) {
    StringBuilder camel = new StringBuilder(name.length());
    boolean seenLetter = false;
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      boolean joins =
          letter == '_' && seenLetter && i + 1 < name.length() && name.charAt(i + 1) != '_';
      if (joins) {
        camel.append(Character.toUpperCase(name.charAt(++i)));
      } else {
        camel.append(letter);
        seenLetter |= letter != '_';
      }
    }
    return camel.toString();
  }

  /**
   * The name for people that a class or a field has by default: {@code BlogPost} is "blog post", as
   * is {@code blog_post}.
   */
  public static String verboseName(String name) {
    return separated(name, ' ').replace('_', ' ').strip();
  }

  /**
   * The plural that a name for people has by default: an "s" at its end, as in Django; English
   * knows better, and options say so.
   */
  public static String plural(String verboseName) {
    return verboseName + "s";
  }

  /** {@code text} with its first letter as a capital, all others as they are. */
  public static String capfirst(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int end = text.offsetByCodePoints(0, 1);
    return text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
  }

  private static String separated(String name, char separator) {
    StringBuilder words = new StringBuilder(name.length() + 8);
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (i > 0 && Character.isUpperCase(letter) && startsWord(name, i)) {
        words.append(separator);
      }
      words.append(Character.toLowerCase(letter));
    }
    return words.toString();
  }

  private static boolean startsWord(String name, int i) {
    char before = name.charAt(i - 1);
    if (Character.isLowerCase(before) || Character.isDigit(before)) {
      return true;
    }
    boolean nextIsLower = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return Character.isUpperCase(before) && nextIsLower;
  }
}
