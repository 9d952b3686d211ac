package io.charchub.management.shell;

import java.util.List;
import jdk.jshell.SourceCodeAnalysis;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells the prompt when a statement goes on in the next line, and which word is being typed. */
final class StatementParser implements Parser {
  private final SourceCodeAnalysis analysis;

  StatementParser(SourceCodeAnalysis analysis) {
    this.analysis = analysis;
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && isOpen(line)) {
      throw new EOFError(-1, -1, "the statement goes on");
    }
    return new Typed(line, cursor, wordStart(line, cursor));
  }

  private boolean isOpen(String line) {
    return !line.isBlank()
        && analysis.analyzeCompletion(line).completeness()
            == SourceCodeAnalysis.Completeness.DEFINITELY_INCOMPLETE;
  }

  private static int wordStart(String line, int cursor) {
    int start = cursor;
    while (start > 0 && Character.isJavaIdentifierPart(line.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** A line whose only word is the name before the cursor. */
  private record Typed(String line, int cursor, int start) implements CompletingParsedLine {
    @Override
    public String word() {
      return line.substring(start, cursor);
    }

    @Override
    public int wordCursor() {
      return cursor - start;
    }

    /** What is completed is a name, which needs no quotes. */
    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor();
    }

    @Override
    public int rawWordLength() {
      return word().length();
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word());
    }
  }
}
