package io.charchub.processor;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The types that one generated file names: short where that says which is meant, in full where it
 * does not.
 */
final class Imports {
  private static final Pattern NAME = Pattern.compile("[\\w$]+(?:\\.[\\w$]+)+");

  private final String packageName;
  private final Predicate<String> inPackage;
  private final Set<String> reserved;
  private final Map<String, String> bySimpleName = new TreeMap<>();

  /**
   * @param packageName the package of the file
   * @param inPackage whether the package has a type of that simple name
   * @param reserved the simple names of what the file declares inside
   */
  Imports(String packageName, Predicate<String> inPackage, Set<String> reserved) {
    this.packageName = packageName;
    this.inPackage = inPackage;
    this.reserved = reserved;
  }

  /** A top-level type by its full name, as the file is to write it. */
  String name(String qualified) {
    String simple = Names.simple(qualified);
    String owner = qualified.substring(0, qualified.length() - simple.length() - 1);
    if (reserved.contains(simple)) {
      return qualified;
    }
    if (owner.equals(packageName)) {
      return bySimpleName.getOrDefault(simple, qualified).equals(qualified) ? simple : qualified;
    }
    if (inPackage.test(simple)) {
      return qualified;
    }
    String known = bySimpleName.putIfAbsent(simple, qualified);
    return known == null || known.equals(qualified) ? simple : qualified;
  }

  /**
   * A type written in full, each class in it replaced by {@link #name}; a nested class is named by
   * the one around it.
   */
  String type(String full) {
    Matcher names = NAME.matcher(full);
    StringBuilder result = new StringBuilder();
    while (names.find()) {
      names.appendReplacement(result, Matcher.quoteReplacement(nested(names.group())));
    }
    return names.appendTail(result).toString();
  }

  /** Classes start with a capital: the first such part is the top-level class. */
  private String nested(String qualified) {
    String[] parts = qualified.split("\\.");
    int top = 0;
    while (top < parts.length - 1 && !Character.isUpperCase(parts[top].charAt(0))) {
      top++;
    }
    String outer = String.join(".", java.util.Arrays.copyOfRange(parts, 0, top + 1));
    return name(outer) + qualified.substring(outer.length());
  }

  /** The import declarations, sorted. */
  String declarations() {
    Set<String> lines = new TreeSet<>();
    for (String qualified : bySimpleName.values()) {
      if (!qualified.equals("java.lang." + Names.simple(qualified))) {
        lines.add("import " + qualified + ";\n");
      }
    }
    return String.join("", lines);
  }
}
