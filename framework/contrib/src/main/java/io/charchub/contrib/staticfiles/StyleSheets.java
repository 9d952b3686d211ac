package io.charchub.contrib.staticfiles;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites the addresses inside a style sheet to hashed names. */
final class StyleSheets {
  private static final Pattern ADDRESS =
      Pattern.compile("(url\\(\\s*[\"']?|@import\\s+[\"'])([^\"')\\s]{1,500})");

  private StyleSheets() {}

  /**
   * The style sheet with each relative address of a known file replaced.
   *
   * @param name the style sheet's own name, which relative addresses start from
   * @param hashedName gives the hashed name of a static file, or the name itself where it knows
   *     none
   */
  static String rewrite(String name, String css, UnaryOperator<String> hashedName) {
    Matcher matcher = ADDRESS.matcher(css);
    StringBuilder out = new StringBuilder(css.length() + 64);
    while (matcher.find()) {
      String address = matcher.group(2);
      matcher.appendReplacement(
          out, Matcher.quoteReplacement(matcher.group(1) + rewriteOne(name, address, hashedName)));
    }
    return matcher.appendTail(out).toString();
  }

  private static String rewriteOne(String name, String address, UnaryOperator<String> hashedName) {
    int end = firstOf(address, '?', '#');
    String path = address.substring(0, end);
    if (path.isEmpty() || path.startsWith("/") || path.contains(":")) {
      return address;
    }
    String target = resolve(name, path);
    String hashed = hashedName.apply(target);
    if (hashed.equals(target)) {
      return address;
    }
    int folder = path.lastIndexOf('/') + 1;
    return path.substring(0, folder)
        + hashed.substring(hashed.lastIndexOf('/') + 1)
        + address.substring(end);
  }

  private static int firstOf(String text, char one, char other) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == one || text.charAt(i) == other) {
        return i;
      }
    }
    return text.length();
  }

  /**
   * The static file's name that a relative address means; may start with {@code ..} when it leaves
   * the root.
   */
  static String resolve(String from, String relative) {
    int slash = from.lastIndexOf('/');
    String folder = slash < 0 ? "" : from.substring(0, slash);
    for (String part : relative.split("/", -1)) {
      if (part.equals("..") && !folder.isEmpty() && !folder.equals("..")) {
        int up = folder.lastIndexOf('/');
        folder = up < 0 ? "" : folder.substring(0, up);
      } else if (!part.equals(".")) {
        folder = folder.isEmpty() ? part : folder + "/" + part;
      }
    }
    return folder;
  }
}
