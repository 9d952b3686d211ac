package io.charchub.processor.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.processor.compiling.ModelCompiler.Complaint;
import io.charchub.processor.compiling.ModelCompiler.Outcome;
import java.nio.file.Path;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.io.TempDir;

/** How a complaint is asserted: one, on the marked line of the first source, in full. */
abstract class ComplaintsContract {
  /** A model that relations lead to. */
  static final String AUTHOR =
      """
      public class Author extends Model {
        @CharField(maxLength = 100) public String name;
      }
      """;

  @TempDir Path folder;

  /** The one complaint about {@code source}, which lands on its marked line and stops the build. */
  void assertError(String source, String message, String... others) {
    Outcome outcome = compile(source, others);
    assertThat(outcome.errors()).containsExactly(complaint(Diagnostic.Kind.ERROR, source, message));
    assertThat(outcome.success()).isFalse();
  }

  /** The one warning about {@code source}; it compiles all the same. */
  void assertWarning(String source, String message, String... others) {
    Outcome outcome = compile(source, others);
    assertThat(outcome.complaints())
        .containsExactly(complaint(Diagnostic.Kind.WARNING, source, message));
    assertThat(outcome.success()).isTrue();
  }

  void assertNothingSaid(String source, String... others) {
    assertThat(compile(source, others).complaints()).isEmpty();
  }

  private Outcome compile(String source, String... others) {
    String[] all = new String[others.length + 1];
    all[0] = source;
    System.arraycopy(others, 0, all, 1, others.length);
    return new ModelCompiler(folder).compile(all);
  }

  private static Complaint complaint(Diagnostic.Kind kind, String source, String message) {
    String name = source.replaceAll("(?s).*?\\b(?:class|enum) ([\\w$]+).*", "$1");
    return new Complaint(kind, name + ".java", ModelCompiler.markedLine(source), message);
  }

  /** A class {@code Post} with this field, which stands on the marked line. */
  static String post(String field) {
    return "public class Post extends Model {\n  " + field + " " + ModelCompiler.MARK + "\n}\n";
  }
}
