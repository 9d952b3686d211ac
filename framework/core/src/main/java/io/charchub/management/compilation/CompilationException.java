package io.charchub.management.compilation;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** The project's sources do not compile, or cannot be compiled here. */
public final class CompilationException extends CharchubException {
  private static final long serialVersionUID = 1L;

  private final transient List<CompileError> errors;

  CompilationException(List<CompileError> errors) {
    super(problem(errors));
    this.errors = List.copyOf(errors);
  }

  CompilationException(Problem problem) {
    super(problem);
    this.errors = List.of();
  }

  private static Problem problem(List<CompileError> errors) {
    String count = errors.size() == 1 ? "1 error" : errors.size() + " errors";
    String where =
        errors.stream()
            .map(CompileError::where)
            .distinct()
            .limit(3)
            .collect(Collectors.joining(", "));
    return Problem.of("management.E001", "The project does not compile: " + count).at(where);
  }

  /** The errors in the order in which the compiler found them; empty when there is no compiler. */
  public List<CompileError> errors() {
    return errors;
  }
}
