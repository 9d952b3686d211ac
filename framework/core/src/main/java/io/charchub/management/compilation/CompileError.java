package io.charchub.management.compilation;

/**
 * One error, or warning, of the compiler or of an annotation processor.
 *
 * @param file as people call it, below the project's folder; empty when it belongs to no file
 * @param line from 1; 0 when unknown
 * @param column from 1; 0 when unknown
 * @param message one line or more
 * @param excerpt the source line; empty when unknown
 */
public record CompileError(String file, long line, long column, String message, String excerpt) {

  /** File and line, {@code src/main/java/blog/Post.java:12}; empty when it belongs to no file. */
  public String where() {
    return file.isEmpty() || line == 0 ? file : file + ":" + line;
  }

  /** As a compiler prints it: place and message, the source line, a mark below the column. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (!file.isEmpty()) {
      text.append(where()).append(": ");
    }
    text.append(message);
    if (!excerpt.isBlank()) {
      text.append("\n    ").append(excerpt);
    }
    if (!excerpt.isBlank() && column > 0) {
      text.append("\n    ").append(margin()).append('^');
    }
    return text.toString();
  }

  /** As wide as what stands before the column, tabs kept. */
  private String margin() {
    StringBuilder margin = new StringBuilder();
    for (int i = 0; i < column - 1 && i < excerpt.length(); i++) {
      margin.append(excerpt.charAt(i) == '\t' ? '\t' : ' ');
    }
    return margin.toString();
  }
}
