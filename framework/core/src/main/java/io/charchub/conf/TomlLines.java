package io.charchub.conf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The line on which each key of a TOML text stands, which the parser does not tell. Walks the text
 * once, stepping over strings, comments and brackets. The text is known to be valid TOML; for what
 * it does not understand (keys inside inline tables) there is no line, and the line of the key
 * above counts.
 */
final class TomlLines {
  private final String text;
  private final Map<List<String>, Integer> lines = new HashMap<>();
  private List<String> table = List.of();
  private int at;
  private int line = 1;

  private TomlLines(String text) {
    this.text = text;
  }

  /** Lines, from 1, by the path of the key. */
  static Map<List<String>, Integer> of(String text) {
    TomlLines walk = new TomlLines(text);
    while (walk.at < text.length()) {
      walk.statement();
    }
    return walk.lines;
  }

  private void statement() {
    char c = text.charAt(at);
    if (c == '\n' || Character.isWhitespace(c)) {
      step();
    } else if (c == '#') {
      toLineEnd();
    } else if (c == '[') {
      header();
    } else {
      keyAndValue();
    }
  }

  private void header() {
    while (at < text.length() && text.charAt(at) == '[') {
      step();
    }
    table = key(']');
    lines.putIfAbsent(table, line);
    toLineEnd();
  }

  private void keyAndValue() {
    int start = line;
    List<String> path = new ArrayList<>(table);
    path.addAll(key('='));
    lines.putIfAbsent(List.copyOf(path), start);
    value();
  }

  /** A dotted key up to {@code end}, which is stepped over. */
  private List<String> key(char end) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    while (at < text.length() && text.charAt(at) != end && text.charAt(at) != '\n') {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        int from = at + 1;
        string();
        part.append(text, from, Math.max(from, at - 1));
      } else {
        if (c == '.') {
          parts.add(part.toString());
          part.setLength(0);
        } else if (!Character.isWhitespace(c)) {
          part.append(c);
        }
        step();
      }
    }
    parts.add(part.toString());
    if (at < text.length()) {
      step();
    }
    return List.copyOf(parts);
  }

  /** A value, over several lines where brackets or triple quotes are open. */
  private void value() {
    int depth = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        string();
        continue;
      }
      if (c == '#') {
        toLineEnd();
        continue;
      }
      if (c == '\n' && depth == 0) {
        return;
      }
      depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
      step();
    }
  }

  private void string() {
    char quote = text.charAt(at);
    String triple = String.valueOf(quote).repeat(3);
    String end = text.startsWith(triple, at) ? triple : String.valueOf(quote);
    skip(end.length());
    while (at < text.length() && !text.startsWith(end, at)) {
      skip(quote == '"' && text.charAt(at) == '\\' ? 2 : 1);
    }
    skip(end.length());
  }

  private void skip(int characters) {
    for (int i = 0; i < characters && at < text.length(); i++) {
      step();
    }
  }

  private void step() {
    if (text.charAt(at) == '\n') {
      line++;
    }
    at++;
  }

  private void toLineEnd() {
    while (at < text.length() && text.charAt(at) != '\n') {
      at++;
    }
  }
}
