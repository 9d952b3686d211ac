package io.charchub.conf;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place where a text is not TOML, and the nearest thing that would be. The parser says where it
 * gave up; the usual mistakes of people who come from Python or YAML are recognised by the line.
 *
 * @param what the mistake, in words
 * @param line from 1; the line of the mistake, which may be above the one where the parser gave up
 * @param column from 1
 * @param source the line, shortened
 * @param hint what to write
 */
record TomlMistake(String what, int line, int column, String source, String hint) {
  private static final int SHOWN = 80;
  private static final Pattern ASSIGNMENT =
      Pattern.compile("\\s*([A-Za-z0-9_.\"'-]+)\\s*=\\s*(.*?)\\s*(?:#.*)?");
  private static final Pattern COLON = Pattern.compile("\\s*([A-Za-z0-9_-]+)\\s*:\\s*(.*)");

  static TomlMistake at(String text, int line, int column, String parserSays) {
    List<String> lines = text.lines().toList();
    int number = Math.min(line, Math.max(1, lines.size()));
    String source = lines.isEmpty() ? "" : lines.get(number - 1);
    if (parserSays.startsWith("Duplicate key") || parserSays.startsWith("Table redefined")) {
      return new TomlMistake(
          parserSays.startsWith("Table") ? "a table stands twice" : "a name stands twice",
          number,
          column,
          shortened(source),
          "keep one of the two");
    }
    int opened = openedAbove(lines, number);
    if (opened > 0) {
      return new TomlMistake(
          "a list or table that is opened here is never closed",
          opened,
          Math.max(1, lines.get(opened - 1).indexOf('[') + 1),
          shortened(lines.get(opened - 1)),
          "close it with ']' and put a comma between its values");
    }
    String[] known = known(source);
    return new TomlMistake(
        known.length == 0 ? inWords(parserSays) : known[0],
        number,
        column,
        shortened(source),
        known.length == 0 ? "every line is: NAME = value, texts in quotes" : known[1]);
  }

  /**
   * The line above, where a list was opened that is not closed before {@code number}; 0 when there
   * is none.
   */
  private static int openedAbove(List<String> lines, int number) {
    for (int i = number - 1; i >= 1; i--) {
      String above = lines.get(i - 1);
      Matcher assignment = ASSIGNMENT.matcher(above);
      if (!assignment.matches()) {
        continue;
      }
      String value = assignment.group(2);
      boolean open =
          value.startsWith("[")
              && lines.subList(i - 1, number - 1).stream().noneMatch(l -> l.contains("]"));
      return open ? i : 0;
    }
    return 0;
  }

  private static String[] known(String source) {
    Matcher colon = COLON.matcher(source);
    if (colon.matches()) {
      String name = colon.group(1);
      return new String[] {
        "a colon where '=' belongs", name + " = " + quoted(colon.group(2).strip())
      };
    }
    if (source.strip().startsWith("[") && !source.contains("]")) {
      return new String[] {"the name of a table is not closed", source.strip() + "]"};
    }
    Matcher assignment = ASSIGNMENT.matcher(source);
    if (!assignment.matches()) {
      return new String[0];
    }
    String name = assignment.group(1);
    String value = assignment.group(2);
    if (value.isEmpty()) {
      return new String[] {"there is no value after '='", name + " = \"\""};
    }
    if (value.equals("True") || value.equals("False")) {
      return new String[] {
        value + " is written in lower case", name + " = " + value.toLowerCase(Locale.ROOT)
      };
    }
    if (value.equals("None") || value.equals("null")) {
      return new String[] {"TOML has no " + value, "leave the line out: the default counts then"};
    }
    if (value.startsWith("(")) {
      return new String[] {"a list stands in square brackets", name + " = [ ... ]"};
    }
    return quotes(name, value);
  }

  private static String[] quotes(String name, String value) {
    char first = value.charAt(0);
    boolean opened = first == '"' || first == '\'';
    if (opened && value.indexOf(first, 1) < 0) {
      return new String[] {"the quote is never closed", name + " = " + value + first};
    }
    if (opened && value.contains("\\")) {
      return new String[] {
        "a backslash starts an escape in double quotes", "use single quotes, or two backslashes"
      };
    }
    if (!opened && first != '[' && first != '{') {
      return new String[] {"text stands in quotes", name + " = " + quoted(value)};
    }
    return new String[0];
  }

  private static String quoted(String value) {
    boolean plain = value.matches("true|false|-?[0-9]+|[\\[{\"'].*");
    return plain ? value : '"' + value.replace("\"", "") + '"';
  }

  private static String inWords(String parserSays) {
    return parserSays.startsWith("Unknown token")
        ? "something that no value starts with"
        : parserSays.substring(0, 1).toLowerCase(Locale.ROOT) + parserSays.substring(1);
  }

  private static String shortened(String source) {
    String line = source.strip();
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
  }
}
