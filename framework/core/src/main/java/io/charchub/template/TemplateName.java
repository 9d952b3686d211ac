package io.charchub.template;

import java.util.regex.Pattern;

/**
 * What a template may be called: relative, forward slashes, no dots but inside names, ending in
 * {@code .ftlh}.
 */
final class TemplateName {
  static final String SUFFIX = ".ftlh";

  /**
   * Each segment starts with a letter, a digit or an underscore, so no segment is {@code .} or
   * {@code ..}.
   */
  private static final Pattern VALID =
      Pattern.compile("(?:[A-Za-z0-9_][A-Za-z0-9_.-]*/)*+[A-Za-z0-9_][A-Za-z0-9_.-]*+");

  private static final int LONGEST = 200;

  private TemplateName() {}

  static boolean isValid(String name) {
    return name.length() <= LONGEST && name.endsWith(SUFFIX) && VALID.matcher(name).matches();
  }
}
