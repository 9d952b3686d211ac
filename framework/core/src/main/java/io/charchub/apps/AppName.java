package io.charchub.apps;

import io.charchub.errors.Problem;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/**
 * The rules for an app's name: a Java package, lower case, without underscores, so that table names
 * such as {@code blog_post} can be read in one way only.
 */
public final class AppName {
  private static final int MAX_LENGTH = 200;
  private static final String RULE =
      "an app's name is a Java package in lower case letters and digits, such as 'shop' or 'org.example.shop'";

  private AppName() {}

  /**
   * What is wrong with {@code name} as the name of an app; empty when nothing is. {@code apps.E011}
   * an upper case letter, {@code apps.E012} an underscore, {@code apps.E013} a Java keyword, {@code
   * apps.E014} anything else that no package is called.
   */
  public static Optional<Problem> problem(String name) {
    if (name.isEmpty() || name.length() > MAX_LENGTH) {
      return Optional.of(
          Problem.of("apps.E014", "'" + shortened(name) + "' is no name for an app").hint(RULE));
    }
    for (String part : name.split("\\.", -1)) {
      Optional<Problem> problem = ofPart(name, part);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private static Optional<Problem> ofPart(String name, String part) {
    if (part.chars().anyMatch(c -> c >= 'A' && c <= 'Z')) {
      return bad("apps.E011", name, "has an upper case letter", suggestion(name));
    }
    if (part.indexOf('_') >= 0) {
      return bad("apps.E012", name, "has an underscore", suggestion(name));
    }
    if (SourceVersion.isKeyword(part)) {
      return bad("apps.E013", name, "cannot be: '" + part + "' is a keyword of Java", RULE);
    }
    if (!isPlain(part)) {
      return bad("apps.E014", name, "is no package's name", RULE);
    }
    return Optional.empty();
  }

  private static Optional<Problem> bad(String id, String name, String what, String hint) {
    return Optional.of(Problem.of(id, "The app name '" + shortened(name) + "' " + what).hint(hint));
  }

  private static String suggestion(String name) {
    String better = name.toLowerCase(Locale.ROOT).replace("_", "");
    return problem(better).isEmpty() ? "'" + better + "'; " + RULE : RULE;
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
