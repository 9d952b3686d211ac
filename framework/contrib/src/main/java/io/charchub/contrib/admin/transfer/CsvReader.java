package io.charchub.contrib.admin.transfer;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads lines of RFC 4180, with any of comma, semicolon and tab between the cells: the one that the
 * first line has most of. Lines without anything in them are left out.
 */
final class CsvReader {
  private final String text;
  private final char between;
  private int at;
  private int line = 1;

  /**
   * A line of the file.
   *
   * @param number where it begins, counted from 1 as an editor counts
   */
  record Line(int number, List<String> cells) {}

  /** There are more lines than may be read. */
  static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMany() {
      super("more lines than are read", null, false, false);
    }
  }

  private CsvReader(String text) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    this.between = mostIn(firstLine());
  }

  /**
   * All lines of {@code text}.
   *
   * @throws TooMany where there are more than {@code most}
   */
  static List<Line> read(String text, int most) {
    CsvReader reader = new CsvReader(text);
    List<Line> lines = new ArrayList<>();
    while (reader.at < reader.text.length()) {
      Line line = reader.line();
      if (line.cells().stream().anyMatch(cell -> !cell.isBlank())) {
        if (lines.size() == most) {
          throw new TooMany();
        }
        lines.add(line);
      }
    }
    return lines;
  }

  private String firstLine() {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  private static char mostIn(String line) {
    char most = ',';
    for (char each : new char[] {';', '\t'}) {
      if (count(line, each) > count(line, most)) {
        most = each;
      }
    }
    return most;
  }

  private static long count(String line, char letter) {
    return line.chars().filter(each -> each == letter).count();
  }

  private Line line() {
    int number = line;
    List<String> cells = new ArrayList<>();
    while (true) {
      cells.add(Cells.plain(cell()));
      if (at >= text.length() || text.charAt(at) != between) {
        break;
      }
      at++;
    }
    endLine();
    return new Line(number, cells);
  }

  private void endLine() {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    line++;
  }

  private String cell() {
    StringBuilder cell = new StringBuilder();
    boolean quoted = at < text.length() && text.charAt(at) == '"';
    if (quoted) {
      at++;
      quoted(cell);
    }
    while (at < text.length()) {
      char letter = text.charAt(at);
      if (letter == between || letter == '\n' || letter == '\r') {
        break;
      }
      cell.append(letter);
      at++;
    }
    return cell.toString();
  }

  /** What stands between quotes, where two of them stand for one. */
  private void quoted(StringBuilder cell) {
    while (at < text.length()) {
      char letter = text.charAt(at++);
      if (letter == '\n') {
        line++;
      }
      if (letter != '"') {
        cell.append(letter);
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else {
        return;
      }
    }
  }
}
