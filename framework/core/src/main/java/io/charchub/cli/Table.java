package io.charchub.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows in aligned columns, as wide as their widest cell. Widths count what a terminal shows, so
 * that Persian and East Asian cells line up too.
 *
 * <pre>
 * Table.of("Setting", "Value").row("DEBUG", "true").print(terminal);
 * </pre>
 *
 * Not for use by several threads.
 */
public final class Table {
  private static final String GAP = "  ";

  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();

  private Table(List<String> headings) {
    this.headings = headings;
  }

  /** A table with these headings and no rows. */
  public static Table of(String... headings) {
    return new Table(List.of(headings));
  }

  /**
   * Adds a row. Line ends in a cell become blanks.
   *
   * @throws IllegalArgumentException when there are not as many cells as headings
   */
  public Table row(String... cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException(
          "a row of " + cells.length + " cells in a table of " + headings.size() + " columns");
    }
    rows.add(List.of(cells).stream().map(cell -> cell.replaceAll("\\R", " ")).toList());
    return this;
  }

  /** The lines: headings, then rows, without blanks at their ends. */
  public List<String> lines() {
    int[] widths = new int[headings.size()];
    widen(widths, headings);
    rows.forEach(row -> widen(widths, row));
    List<String> lines = new ArrayList<>();
    lines.add(line(widths, headings));
    rows.forEach(row -> lines.add(line(widths, row)));
    return lines;
  }

  /** Prints the lines, the headings in bold. */
  public void print(Terminal terminal) {
    List<String> lines = lines();
    terminal.println(terminal.style(Style.BOLD, lines.get(0)));
    lines.subList(1, lines.size()).forEach(terminal::println);
  }

  private static void widen(int[] widths, List<String> cells) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], DisplayWidth.of(cells.get(i)));
    }
  }

  private static String line(int[] widths, List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      line.append(i == 0 ? "" : GAP).append(cell);
      line.append(" ".repeat(widths[i] - DisplayWidth.of(cell)));
    }
    return line.toString().stripTrailing();
  }
}
