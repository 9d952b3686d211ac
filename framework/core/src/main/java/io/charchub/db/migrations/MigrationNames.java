package io.charchub.db.migrations;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the name of a migration and the name of its class follow from each other: {@code
 * 0002_post_subtitle} is {@code M0002_PostSubtitle}. A capital starts a word; a word that starts
 * with a digit keeps its underscore ({@code 0003_add_2fa} is {@code M0003_Add_2fa}).
 */
public final class MigrationNames {
  private static final Pattern NAME = Pattern.compile("(\\d{1,9})(?:_([a-z0-9_]+))?");
  private static final Pattern CLASS = Pattern.compile("M(\\d{1,9})(?:_([A-Za-z0-9_]+))?");

  private MigrationNames() {}

  /**
   * Whether this can be the name of a migration: digits, then lower-case words after underscores.
   */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches() && nameOf(className(name)).filter(name::equals).isPresent();
  }

  /**
   * The name of the class.
   *
   * @throws IllegalArgumentException for what is no name
   */
  public static String className(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no name of a migration: " + name);
    }
    String words = parts.group(2);
    return "M" + parts.group(1) + (words == null ? "" : "_" + joined(words));
  }

  private static String joined(String words) {
    StringBuilder result = new StringBuilder();
    for (String word : words.split("_", -1)) {
      if (word.isEmpty() || Character.isDigit(word.charAt(0))) {
        result.append(result.length() == 0 ? "" : "_").append(word);
      } else {
        result.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return result.toString();
  }

  /** The name of the migration of that class; empty when the class is not called like one. */
  public static Optional<String> nameOf(String className) {
    Matcher parts = CLASS.matcher(className);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String words = parts.group(2);
    return Optional.of(words == null ? parts.group(1) : parts.group(1) + "_" + separated(words));
  }

  private static String separated(String words) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      if (Character.isUpperCase(letter) && i > 0 && words.charAt(i - 1) != '_') {
        result.append('_');
      }
      result.append(Character.toLowerCase(letter));
    }
    return result.toString();
  }

  /** The number that a name starts with; empty where it starts with none. */
  public static Optional<Integer> number(String name) {
    Matcher parts = Pattern.compile("(\\d{1,9}).*").matcher(name);
    return parts.matches() ? Optional.of(Integer.valueOf(parts.group(1))) : Optional.empty();
  }
}
