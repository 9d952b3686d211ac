package io.charchub.management.shell;

import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** A statement that the compiler refuses, as a problem: what, where, and what was meant. */
final class Rejection {
  private static final Pattern LAST_NAME = Pattern.compile("(\\w+)\\W*$");

  private final JShell shell;
  private final Snippet snippet;

  Rejection(JShell shell, Snippet snippet) {
    this.shell = shell;
    this.snippet = snippet;
  }

  /** The first error of the compiler, on one line, with the source that it speaks of. */
  Problem problem() {
    Optional<Diag> error = shell.diagnostics(snippet).filter(Diag::isError).findFirst();
    String message = error.map(each -> each.getMessage(Locale.ENGLISH)).orElse("not a statement");
    return Problem.of("management.E032", message.strip().replaceAll("\\s*\\R\\s*", "; "))
        .at(error.map(this::line).orElse(snippet.source().strip()))
        .hint(error.flatMap(this::meant).map(name -> "'" + name + "'").orElse(""));
  }

  private String line(Diag error) {
    String source = snippet.source();
    int at = (int) Math.max(0, Math.min(error.getPosition(), source.length()));
    int from = source.lastIndexOf('\n', at - 1) + 1;
    int to = source.indexOf('\n', at);
    return source.substring(from, to < 0 ? source.length() : to).strip();
  }

  /** The known name nearest to the one that the compiler cannot find. */
  private Optional<String> meant(Diag error) {
    String source = snippet.source();
    boolean unknown = error.getCode().startsWith("compiler.err.cant.resolve");
    if (!unknown || error.getEndPosition() < 0 || error.getEndPosition() > source.length()) {
      return Optional.empty();
    }
    Matcher name = LAST_NAME.matcher(source.substring(0, (int) error.getEndPosition()));
    return name.find()
        ? nearest(name.group(1), source.substring(0, name.start()))
        : Optional.empty();
  }

  private Optional<String> nearest(String name, String before) {
    List<String> known =
        shell
            .sourceCodeAnalysis()
            .completionSuggestions(before, before.length(), new int[1])
            .stream()
            .map(Suggestion::continuation)
            .map(each -> each.replaceAll("\\W", ""))
            .distinct()
            .toList();
    return DidYouMean.nearest(name, known);
  }
}
