package io.charchub.serialization;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import org.jspecify.annotations.Nullable;

/** Data that cannot be read or written, with the line and the column where reading stopped. */
public final class SerializationException extends CharchubException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  private SerializationException(Problem problem, int line, int column, @Nullable Throwable cause) {
    super(problem, cause);
    this.line = line;
    this.column = column;
  }

  /** Text that is not what it should be. */
  static SerializationException malformed(
      String format, String reason, int line, int column, @Nullable Throwable cause) {
    Problem problem =
        Problem.of("serialization.E001", "Not well-formed " + format + ": " + reason)
            .at("line " + line + ", column " + column)
            .hint("correct the text at this place");
    return new SerializationException(problem, line, column, cause);
  }

  /** Text that is larger or deeper than allowed. */
  static SerializationException beyondLimits(
      String reason, int line, int column, @Nullable Throwable cause) {
    Problem problem =
        Problem.of("serialization.E002", "The data is beyond the limits: " + reason)
            .at("line " + line + ", column " + column)
            .hint("send less at once, or read it with wider Limits where its sender is trusted");
    return new SerializationException(problem, line, column, cause);
  }

  /** A value that has no form in JSON and XML. */
  static SerializationException unwritable(String what, String where) {
    Problem problem =
        Problem.of("serialization.E003", what + " cannot be written as data")
            .at(where)
            .hint(
                "give maps, lists, records, texts, numbers, booleans, enums, dates, UUIDs or bytes");
    return new SerializationException(problem, 0, 0, null);
  }

  /** Data in which a map or list contains itself, or that is nested too deep. */
  static SerializationException tooDeep(int depth, String where) {
    Problem problem =
        Problem.of(
                "serialization.E004",
                "The data is nested more than " + depth + " levels deep, or contains itself")
            .at(where)
            .hint("write the key of a thing in place of the thing");
    return new SerializationException(problem, 0, 0, null);
  }

  /** A document type in XML, which is always refused: it can name files and grow without limit. */
  static SerializationException documentType(int line, int column) {
    Problem problem =
        Problem.of("serialization.E005", "XML with a document type (DOCTYPE) is refused")
            .at("line " + line + ", column " + column)
            .hint("send the document without its DOCTYPE line");
    return new SerializationException(problem, line, column, null);
  }

  /** The line where reading stopped, from 1; 0 when writing. */
  public int line() {
    return line;
  }

  /** The column where reading stopped, from 1; 0 when writing. */
  public int column() {
    return column;
  }
}
