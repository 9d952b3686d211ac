package io.charchub.processor.compiling;

import io.charchub.management.compilation.ClassPath;
import io.charchub.processor.ModelProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles sources given as texts, with the processor, into a folder.
 *
 * <p>A source may leave out its package and the imports that models need: it then belongs to the
 * package {@code shop}. A comment {@code // <-} marks the line where a complaint is expected.
 */
final class ModelCompiler {
  /** At the end of the line that a complaint is to land on. */
  static final String MARK = "// <-";

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
  private static final String CLASS_PATH = ClassPath.seenFrom(ModelCompiler.class.getClassLoader());
  private static final Pattern CLASS_NAME =
      Pattern.compile(
          "^(?:@Meta.*\\s)?(?:public |abstract |final )*(?:class|enum|interface) ([\\w$]+)",
          Pattern.MULTILINE);
  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
  private static final String HEAD =
      "package shop;"
          + " import io.charchub.db.annotations.*;"
          + " import io.charchub.db.models.*;"
          + " import java.math.BigDecimal;"
          + " import java.time.*;"
          + " import java.util.*;"
          + " import org.jspecify.annotations.Nullable; ";

  private final Path folder;
  private final List<String> options = new ArrayList<>();

  ModelCompiler(Path folder) {
    this.folder = folder;
  }

  /** What the compiler said about a line; {@code line} is -1 where it belongs to none. */
  record Complaint(Diagnostic.Kind kind, String file, long line, String text) {}

  /** What came of a compilation. */
  record Outcome(boolean success, List<Complaint> complaints, Path classes, Path generated) {
    /** The generated file, such as {@code shop/Post_.java}. */
    String source(String file) {
      return read(generated.resolve(file));
    }

    /** The errors, without warnings and notes. */
    List<Complaint> errors() {
      return complaints.stream().filter(each -> each.kind() == Diagnostic.Kind.ERROR).toList();
    }
  }

  /** With more options for the compiler. */
  ModelCompiler with(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  Path classes() {
    return folder.resolve("classes");
  }

  /** Compiles these sources together; classes of earlier calls are on the class path. */
  Outcome compile(String... sources) {
    Map<Path, String> files = new LinkedHashMap<>();
    for (String source : sources) {
      String text = PACKAGE.matcher(source).find() ? source : HEAD + source;
      files.put(fileOf(text), text);
    }
    return compile(files);
  }

  private Outcome compile(Map<Path, String> files) {
    Path generated = folder.resolve("generated");
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager = JAVAC.getStandardFileManager(said, Locale.ROOT, null)) {
      Files.createDirectories(classes());
      Files.createDirectories(generated);
      for (Map.Entry<Path, String> file : files.entrySet()) {
        Files.createDirectories(file.getKey().getParent());
        Files.writeString(file.getKey(), file.getValue());
      }
      JavaCompiler.CompilationTask task =
          JAVAC.getTask(
              null,
              manager,
              said,
              arguments(generated),
              null,
              manager.getJavaFileObjectsFromPaths(files.keySet()));
      task.setLocale(Locale.ROOT);
      task.setProcessors(List.of(new ModelProcessor()));
      boolean success = task.call();
      return new Outcome(success, complaints(said), classes(), generated);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> arguments(Path generated) {
    List<String> arguments = new ArrayList<>(List.of("--release", "17", "-parameters"));
    arguments.addAll(
        List.of(
            "-cp",
            classes() + java.io.File.pathSeparator + CLASS_PATH,
            "-d",
            classes().toString(),
            "-s",
            generated.toString()));
    arguments.addAll(options);
    return arguments;
  }

  private static List<Complaint> complaints(DiagnosticCollector<JavaFileObject> said) {
    return said.getDiagnostics().stream()
        .map(
            each ->
                new Complaint(
                    each.getKind(),
                    each.getSource() == null
                        ? ""
                        : String.valueOf(Path.of(each.getSource().toUri()).getFileName()),
                    each.getLineNumber(),
                    asWritten(each.getMessage(Locale.ROOT))))
        .toList();
  }

  /** The JDK's compiler moves all lines of a message but the first by two. */
  private static String asWritten(String message) {
    return message.replace("\n  ", "\n");
  }

  private Path fileOf(String text) {
    Matcher owner = PACKAGE.matcher(text);
    Matcher name = CLASS_NAME.matcher(text.startsWith(HEAD) ? text.substring(HEAD.length()) : text);
    if (!owner.find() || !name.find()) {
      throw new IllegalArgumentException(
          "a source names its class at the start of a line: " + text);
    }
    return folder
        .resolve("sources")
        .resolve(owner.group(1).replace('.', '/'))
        .resolve(name.group(1) + ".java");
  }

  /** The number of the line that carries {@link #MARK}. */
  static long markedLine(String source) {
    List<String> lines = source.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(MARK)) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("no line is marked with " + MARK);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
