package io.charchub.contrib.admin.transfer;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes lines of RFC 4180, with cells that no program runs as formulas. */
final class CsvWriter {
  private final Writer out;

  CsvWriter(Writer out) {
    this.out = out;
  }

  void line(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      cell(Cells.guarded(cells.get(i)));
    }
    out.write("\r\n");
  }

  private void cell(String text) throws IOException {
    if (text.isEmpty() || isPlain(text)) {
      out.write(text);
    } else {
      out.write('"');
      out.write(text.replace("\"", "\"\""));
      out.write('"');
    }
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == ',' || letter == ';' || letter == '"' || letter < ' ') {
        return false;
      }
    }
    return text.charAt(0) != ' ' && text.charAt(text.length() - 1) != ' ';
  }
}
