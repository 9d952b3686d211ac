package io.charchub.management.compilation;

import io.charchub.errors.Problem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles the sources of a project when anything is stale.
 *
 * <p><b>What is stale.</b> The stamp of the last successful compilation names each source with its
 * size and time, each entry of the class path, and the Java version. When today's list differs in
 * anything, all sources are compiled again, into a fresh folder that takes the place of the old
 * one. Compiling only what changed is quicker and wrong in ways that show late: a view compiled
 * against a field that was renamed since, the class file of a source that was deleted, an index
 * that a processor writes anew with one entry only. A project of a hundred sources takes a few
 * seconds, and only after a change.
 *
 * <p><b>Two at once.</b> A file lock makes a second process wait; it then finds nothing stale.
 *
 * <p>When the sources do not compile, the classes of the last success stay.
 */
public final class SourceCompiler {
  private static final Pattern RELEASE =
      Pattern.compile("<maven\\.compiler\\.release>\\s*(\\d+)\\s*</maven\\.compiler\\.release>");
  private static final String DEFAULT_RELEASE = "17";

  private final ProjectLayout layout;
  private final String classPath;

  /**
   * A compiler.
   *
   * @param classPath what the sources are compiled against, and where annotation processors are
   *     found
   */
  public SourceCompiler(ProjectLayout layout, String classPath) {
    this.layout = layout;
    this.classPath = classPath;
  }

  /** Whether the sources differ from what was compiled last. */
  public boolean isStale() {
    return !fingerprint(sources()).equals(stamped());
  }

  /**
   * Compiles if anything is stale.
   *
   * @return the warnings of annotation processors; empty when nothing was stale
   * @throws CompilationException {@code management.E001} when a source does not compile, {@code
   *     management.E002} when this Java has no compiler
   */
  public List<CompileError> compile() {
    try {
      Files.createDirectories(layout.work());
      try (FileChannel channel =
              FileChannel.open(layout.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        return lock.isValid() && isStale() ? compileAll() : List.of();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Compiles the models, the migrations and what they name, and nothing else, into {@link
   * ProjectLayout#modelClasses()}: for commands that must work while views do not compile.
   *
   * @throws CompilationException {@code management.E001} when one of these does not compile
   */
  public void compileModels() {
    try {
      Path classes = layout.modelClasses();
      Path generated = layout.work().resolve("model-sources");
      delete(classes);
      delete(generated);
      Files.createDirectories(classes);
      Files.createDirectories(generated);
      List<Path> models = ModelSources.among(sources().files(), compiler());
      if (!models.isEmpty()) {
        List<String> whatTheyName =
            List.of("-sourcepath", layout.sources().toString(), "-implicit:class");
        compile(models, classes, generated, whatTheyName);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SourceTree sources() {
    return SourceTree.of(layout.sources(), file -> file.toString().endsWith(".java"));
  }

  private List<CompileError> compileAll() throws IOException {
    SourceTree sources = sources();
    Path building = layout.work().resolve("building");
    Path generating = layout.work().resolve("generating");
    delete(building);
    delete(generating);
    Files.createDirectories(building);
    Files.createDirectories(generating);
    List<CompileError> warnings =
        sources.isEmpty() ? List.of() : compile(sources.files(), building, generating, List.of());
    Files.deleteIfExists(layout.stamp());
    replace(layout.classes(), building);
    replace(layout.generated(), generating);
    Files.writeString(layout.stamp(), fingerprint(sources));
    return warnings;
  }

  private List<CompileError> compile(
      Iterable<Path> sources, Path classes, Path generated, List<String> moreOptions)
      throws IOException {
    JavaCompiler compiler = compiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options = new ArrayList<>(options(classes, generated));
      options.addAll(moreOptions);
      boolean compiled =
          compiler
              .getTask(
                  null,
                  files,
                  diagnostics,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      return report(compiled, diagnostics.getDiagnostics());
    }
  }

  private static JavaCompiler compiler() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new CompilationException(
          Problem.of(
                  "management.E002",
                  "This Java has no compiler: " + System.getProperty("java.home"))
              .hint("install a JDK, 17 or newer, and set JAVA_HOME to it"));
    }
    return compiler;
  }

  private List<String> options(Path classes, Path generated) throws IOException {
    return List.of(
        "--release",
        release(),
        "-encoding",
        "UTF-8",
        "-parameters",
        "-g",
        "-classpath",
        classPath,
        "-processorpath",
        classPath,
        "-Xmaxerrs",
        "50",
        "-d",
        classes.toString(),
        "-s",
        generated.toString());
  }

  /** The release that the project's POM asks for, 17 where it asks for none. */
  private String release() throws IOException {
    Path pom = layout.baseDir().resolve("pom.xml");
    if (Files.isRegularFile(pom)) {
      Matcher matcher = RELEASE.matcher(Files.readString(pom));
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    return DEFAULT_RELEASE;
  }

  private List<CompileError> report(
      boolean compiled, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    List<CompileError> errors = new ArrayList<>();
    List<CompileError> warnings = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        errors.add(errorOf(diagnostic));
      } else if (String.valueOf(diagnostic.getCode()).startsWith("compiler.warn.proc.messager")) {
        warnings.add(errorOf(diagnostic));
      }
    }
    if (!compiled) {
      throw new CompilationException(errors);
    }
    return warnings;
  }

  private CompileError errorOf(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String file = source == null ? "" : layout.shown(Path.of(source.toUri()));
    long line = Math.max(0, diagnostic.getLineNumber());
    return new CompileError(
        file,
        line,
        Math.max(0, diagnostic.getColumnNumber()),
        diagnostic.getMessage(Locale.ROOT),
        source == null || line == 0 ? "" : excerpt(source, line));
  }

  private static String excerpt(JavaFileObject source, long line) {
    try {
      return source.getCharContent(true).toString().lines().skip(line - 1).findFirst().orElse("");
    } catch (IOException unreadable) {
      return "";
    }
  }

  private String fingerprint(SourceTree sources) {
    StringBuilder text = new StringBuilder();
    text.append("java ").append(System.getProperty("java.version")).append('\n');
    for (String entry : classPath.split(Pattern.quote(File.pathSeparator))) {
      text.append(entry).append(' ').append(stateOf(Path.of(entry))).append('\n');
    }
    return text.append(sources.fingerprint()).toString();
  }

  private static String stateOf(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.isDirectory()
          ? "folder"
          : attributes.size() + " " + attributes.lastModifiedTime().toMillis();
    } catch (IOException absent) {
      return "absent";
    }
  }

  private String stamped() {
    try {
      boolean there = Files.isRegularFile(layout.stamp()) && Files.isDirectory(layout.classes());
      return there ? Files.readString(layout.stamp()) : "";
    } catch (IOException unreadable) {
      return "";
    }
  }

  private static void replace(Path target, Path replacement) throws IOException {
    delete(target);
    Files.move(replacement, target);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
