package blog.writing;

import io.charchub.text.Slugs;
import java.util.function.Predicate;

/** An address made of words that people read, which nothing else has. */
public final class FreeSlug {
  private FreeSlug() {}

  /**
   * The slug of {@code text}, with a number behind where it is taken.
   *
   * @param otherwise what stands in for a text without letter and digit
   * @param most so many letters at most, the number among them
   */
  public static String of(String text, String otherwise, int most, Predicate<String> isTaken) {
    String slug = Slugs.slugify(text, true);
    String stem = slug.isEmpty() ? otherwise : slug;
    String free = cut(stem, most);
    for (int number = 2; isTaken.test(free); number++) {
      String ending = "-" + number;
      free = cut(stem, most - ending.length()) + ending;
    }
    return free;
  }

  private static String cut(String text, int most) {
    int letters = Math.min(text.codePointCount(0, text.length()), most);
    return text.substring(0, text.offsetByCodePoints(0, letters));
  }
}
