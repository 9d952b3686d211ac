package io.charchub.urls;

import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a route as it was written, {@code post/<slug:slug>/}, into pieces; what is wrong becomes a
 * problem.
 */
final class PatternParser {
  private final Map<String, Converter<?>> converters;
  private final List<Problem> problems;

  PatternParser(Map<String, Converter<?>> converters, List<Problem> problems) {
    this.converters = converters;
    this.problems = problems;
  }

  /** The pieces of {@code pattern}; null, with a problem noted, when it cannot be read. */
  @Nullable List<Piece> parse(String pattern) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < pattern.length()) {
      int open = pattern.indexOf('<', at);
      if (open < 0) {
        open = pattern.length();
      }
      if (open > at) {
        pieces.add(new Piece.Literal(pattern.substring(at, open)));
      }
      if (open == pattern.length()) {
        break;
      }
      int close = pattern.indexOf('>', open);
      Parameter parameter =
          close < 0 ? null : parameter(pattern, pattern.substring(open + 1, close));
      if (parameter == null) {
        if (close < 0) {
          malformed(pattern, "has a '<' without a '>'");
        }
        return null;
      }
      pieces.add(new Piece.Capture(parameter));
      at = close + 1;
    }
    return pieces;
  }

  private @Nullable Parameter parameter(String pattern, String inside) {
    int colon = inside.indexOf(':');
    String converterName = colon < 0 ? "str" : inside.substring(0, colon);
    String name = inside.substring(colon + 1);
    if (!isIdentifier(name)) {
      malformed(pattern, "captures '" + name + "', which is no Java identifier");
      return null;
    }
    Converter<?> converter = converters.get(converterName);
    if (converter == null) {
      unknownConverter(pattern, converterName);
      return null;
    }
    try {
      return new Parameter(name, converterName, converter);
    } catch (PatternSyntaxException e) {
      problems.add(
          new Problem(
              "urls.E005",
              "The converter '" + converterName + "' has a malformed regular expression.",
              converter.getClass().getName(),
              e.getDescription()));
      return null;
    }
  }

  private void unknownConverter(String pattern, String converterName) {
    String known = String.join(", ", new TreeSet<>(converters.keySet()));
    String hint =
        DidYouMean.nearest(converterName, converters.keySet())
            .map(near -> "'" + near + "'. Converters: " + known)
            .orElse("one of " + known + ", or name it in UrlConf.converters()");
    problems.add(
        new Problem(
            "urls.E001",
            "The route '" + pattern + "' uses the unknown converter '" + converterName + "'.",
            "",
            hint));
  }

  private void malformed(String pattern, String why) {
    problems.add(
        new Problem(
            "urls.E002",
            "The route '" + pattern + "' " + why + ".",
            "",
            "write it as in 'post/<slug:slug>/'"));
  }

  private static boolean isIdentifier(String name) {
    if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))) {
      return false;
    }
    return name.chars().allMatch(Character::isJavaIdentifierPart);
  }
}
