package io.charchub.processor;

/** Java source as it grows: lines, indented as blocks open and close. */
final class SourceText {
  private static final String STEP = "  ";
  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** A line at the present depth; an empty one without blanks. */
  SourceText line(String line) {
    if (!line.isEmpty()) {
      text.append(STEP.repeat(depth)).append(line);
    }
    text.append('\n');
    return this;
  }

  /** An empty line. */
  SourceText gap() {
    return line("");
  }

  /** A line that continues the one before. */
  SourceText more(String line) {
    text.append(STEP.repeat(depth + 2)).append(line).append('\n');
    return this;
  }

  /** A line that opens a block: {@code head} and a brace. */
  SourceText open(String head) {
    line(head + " {");
    depth++;
    return this;
  }

  /** The line that closes the block. */
  SourceText close() {
    return close("");
  }

  /** The line that closes the block, with what follows the brace. */
  SourceText close(String tail) {
    depth--;
    return line("}" + tail);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
