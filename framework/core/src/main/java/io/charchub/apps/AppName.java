package io.charchub.apps;

import io.charchub.errors.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * The rules for an app's name: a Java package, lower case, without underscores, so that table names
 * such as {@code blog_post} can be read in one way only.
 */
public final class AppName {
  private static final int MAX_LENGTH = 200;

  private AppName() {}

  /**
   * What is wrong with {@code name} as the name of an app; empty when nothing is. {@code apps.E011}
   * an upper case letter, {@code apps.E012} an underscore, {@code apps.E013} a Java keyword, {@code
   * apps.E014} anything else that no package is called.
   */
  public static Optional<Problem> problem(String name) {
    return problem(name, "app");
  }

  /**
   * The same for something else that is named as an app is.
   *
   * @param kind what it is, for the words: {@code project}
   */
  public static Optional<Problem> problem(String name, String kind) {
    if (name.isEmpty() || name.length() > MAX_LENGTH) {
      return Optional.of(
          Problem.of(
                  "apps.E014", "'" + shortened(name) + "' is no name for " + article(kind) + kind)
              .hint(rule(kind)));
    }
    return Stream.of(name.split("\\.", -1))
        .flatMap(part -> fault(part).stream())
        .findFirst()
        .map(
            fault ->
                Problem.of(
                        fault.id(),
                        "The " + kind + " name '" + shortened(name) + "' " + fault.what())
                    .hint(suggestion(name) + rule(kind)));
  }

  private record Fault(String id, String what) {}

  private static Optional<Fault> fault(String part) {
    if (part.chars().anyMatch(c -> c >= 'A' && c <= 'Z')) {
      return Optional.of(new Fault("apps.E011", "has an upper case letter"));
    }
    if (part.indexOf('_') >= 0) {
      return Optional.of(new Fault("apps.E012", "has an underscore"));
    }
    if (SourceVersion.isKeyword(part)) {
      return Optional.of(new Fault("apps.E013", "cannot be: '" + part + "' is a keyword of Java"));
    }
    return isPlain(part)
        ? Optional.empty()
        : Optional.of(new Fault("apps.E014", "is no package's name"));
  }

  private static String rule(String kind) {
    return article(kind)
        + kind
        + "'s name is a Java package in lower case letters and digits, such as "
        + (kind.equals("app") ? "'shop' or 'org.example.shop'" : "'mysite'");
  }

  private static String article(String kind) {
    return kind.startsWith("a") ? "an " : "a ";
  }

  /** The name without what is wrong with it, where a good one is left. */
  private static String suggestion(String name) {
    String better = name.toLowerCase(Locale.ROOT).replaceAll("[_ -]", "");
    boolean good = Stream.of(better.split("\\.", -1)).allMatch(part -> fault(part).isEmpty());
    return good ? "'" + better + "'; " : "";
  }

  private static boolean isPlain(String part) {
    return !part.isEmpty()
        && part.charAt(0) >= 'a'
        && part.charAt(0) <= 'z'
        && part.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
  }

  private static String shortened(String name) {
    return name.length() > 60 ? name.substring(0, 60) + "..." : name;
  }
}
