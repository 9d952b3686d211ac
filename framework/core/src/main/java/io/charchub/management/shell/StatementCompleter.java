package io.charchub.management.shell;

import java.util.List;
import jdk.jshell.SourceCodeAnalysis;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes names as the compiler knows them: classes, fields, methods, variables. */
final class StatementCompleter implements Completer {
  private final SourceCodeAnalysis analysis;

  StatementCompleter(SourceCodeAnalysis analysis) {
    this.analysis = analysis;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String word = line.word();
    analysis.completionSuggestions(line.line(), line.cursor(), new int[1]).stream()
        .map(SourceCodeAnalysis.Suggestion::continuation)
        .filter(each -> each.startsWith(word))
        .distinct()
        .forEach(each -> candidates.add(candidate(each)));
  }

  /** No blank after it: a dot, a bracket or a comma is what follows a name. */
  private static Candidate candidate(String name) {
    return new Candidate(name, name, null, null, null, null, false);
  }
}
