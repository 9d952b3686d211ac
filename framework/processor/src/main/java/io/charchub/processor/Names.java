package io.charchub.processor;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How names follow from names; the rules are those of the framework's {@code FieldNames} and {@code
 * ModelOptions}.
 */
final class Names {
  private static final Set<String> SINGULAR_WORDS =
      Set.of(
          "news", "series", "species", "means", "lens", "alias", "atlas", "bias", "canvas", "gas");

  private Names() {}

  /** {@code publishedAt} gives {@code published_at}. */
  static String snake(String name) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (i > 0 && Character.isUpperCase(name.charAt(i)) && startsWord(name, i)) {
        result.append('_');
      }
      result.append(name.charAt(i));
    }
    return result.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean startsWord(String name, int index) {
    char before = name.charAt(index - 1);
    if (before == '_') {
      return false;
    }
    return !Character.isUpperCase(before)
        || index + 1 < name.length() && Character.isLowerCase(name.charAt(index + 1));
  }

  /** {@code IN_REVIEW} gives {@code In review}. */
  static String label(String constant) {
    String words = constant.replace('_', ' ').strip().toLowerCase(Locale.ROOT);
    return words.isEmpty() ? constant : capital(words);
  }

  /** With the first letter a capital. */
  static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** The last part of the package's name, {@code .models} at the end left out. */
  static String appLabel(String packageName) {
    String app =
        packageName.endsWith(".models")
            ? packageName.substring(0, packageName.length() - ".models".length())
            : packageName;
    return app.substring(app.lastIndexOf('.') + 1);
  }

  /** The part after the last dot. */
  static String simple(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }

  /** Whether the last word of a class's name ends as plurals do. */
  static boolean looksPlural(String className) {
    String[] words = snake(className).split("_");
    String last = words[words.length - 1];
    return last.length() > 3
        && last.endsWith("s")
        && !last.endsWith("ss")
        && !last.endsWith("us")
        && !last.endsWith("is")
        && !SINGULAR_WORDS.contains(last);
  }

  /**
   * The known word that a mistyped one was meant to be, at most a third of its letters away: the
   * rule of the framework's {@code DidYouMean}.
   */
  static Optional<String> nearest(String word, Collection<String> known) {
    String best = null;
    int least = Math.max(1, word.length() / 3) + 1;
    for (String candidate : known) {
      int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** How many letters must be inserted, left out, replaced, or swapped with a neighbour. */
  private static int distance(String left, String right) {
    int[] beforeLast = new int[right.length() + 1];
    int[] last = new int[right.length() + 1];
    for (int j = 0; j < last.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] current = new int[right.length() + 1];
      current[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replaced = last[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(last[j], current[j - 1]) + 1);
        current[j] = areSwapped(left, i, right, j) ? Math.min(least, beforeLast[j - 2] + 1) : least;
      }
      beforeLast = last;
      last = current;
    }
    return last[right.length()];
  }

  private static boolean areSwapped(String left, int i, String right, int j) {
    return i > 1
        && j > 1
        && left.charAt(i - 1) == right.charAt(j - 2)
        && left.charAt(i - 2) == right.charAt(j - 1);
  }
}
