package io.charchub.management.messages;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.charchub.text.Names;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/**
 * Finds the texts in Java sources: constants passed to what is marked {@link
 * io.charchub.i18n.Translatable}, and the labels of the enums that models use.
 *
 * <p>The JDK's compiler parses the sources and finds out which method each call means; what does
 * not compile elsewhere does not matter, and nothing is written.
 */
final class JavaTexts extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final List<String> OPTIONS =
      List.of("-proc:none", "-implicit:none", "-nowarn", "--should-stop=ifError=FLOW");

  private final Trees trees;
  private final SourcePositions positions;
  private final Constants constants;
  private final ModelEnums enums;
  private final Function<Path, String> shown;
  private final List<TextUse> uses = new ArrayList<>();
  private final Set<String> words = new TreeSet<>();

  private String file = "";
  private Notes notes = new Notes("");
  private @Nullable LineMap lines;

  /**
   * What was found.
   *
   * @param uses the texts, file by file in the order given
   * @param words what the fields and names in the sources are called in words and lower case: the
   *     framework makes labels of them, so a translation of one is no stale one
   */
  record Found(List<TextUse> uses, Set<String> words) {}

  private JavaTexts(JavacTask task, Function<Path, String> shown) {
    this.trees = Trees.instance(task);
    this.positions = trees.getSourcePositions();
    this.constants = new Constants(trees);
    this.enums = new ModelEnums(task.getTypes());
    this.shown = shown;
  }

  /**
   * The texts in {@code sources}.
   *
   * @param classPath what the sources are compiled against
   * @param shown what a file is called in places
   */
  static Found in(
      Collection<Path> sources,
      String classPath,
      Function<Path, String> shown,
      JavaCompiler compiler) {
    if (sources.isEmpty()) {
      return new Found(List.of(), Set.of());
    }
    DiagnosticCollector<JavaFileObject> ignored = new DiagnosticCollector<>();
    List<String> options = new ArrayList<>(OPTIONS);
    options.addAll(List.of("-classpath", classPath));
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(ignored, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, ignored, options, null, files.getJavaFileObjectsFromPaths(sources));
      Iterable<? extends CompilationUnitTree> units = task.parse();
      task.analyze();
      JavaTexts texts = new JavaTexts(task, shown);
      for (CompilationUnitTree unit : units) {
        texts.read(unit);
      }
      return new Found(List.copyOf(texts.uses), texts.words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(CompilationUnitTree unit) throws IOException {
    file = shown.apply(Path.of(unit.getSourceFile().toUri()));
    notes = new Notes(unit.getSourceFile().getCharContent(true).toString());
    lines = unit.getLineMap();
    scan(unit, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    passed(trees.getElement(getCurrentPath()), call.getArguments());
    return super.visitMethodInvocation(call, unused);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree call, @Nullable Void unused) {
    passed(trees.getElement(getCurrentPath()), call.getArguments());
    return super.visitNewClass(call, unused);
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void unused) {
    for (ExpressionTree each : annotation.getArguments()) {
      if (each instanceof AssignmentTree assigned) {
        TreePath path = new TreePath(new TreePath(getCurrentPath(), each), assigned.getVariable());
        Element element = trees.getElement(path);
        if (element != null && Message.isText(element)) {
          add(
              new Message(List.of(), constants.of(getCurrentPath(), assigned.getExpression())),
              each);
        }
      }
    }
    return super.visitAnnotation(annotation, unused);
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
    Element element = trees.getElement(getCurrentPath());
    if (element instanceof VariableElement field && field.getKind().isField()) {
      words.add(Names.verboseName(variable.getName().toString()));
      enums.labels(field).forEach(label -> add(new Message(List.of(), List.of(label)), variable));
    }
    return super.visitVariable(variable, unused);
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void unused) {
    if (literal.getValue() instanceof String text && SourceVersion.isIdentifier(text)) {
      words.add(Names.verboseName(text));
    }
    return super.visitLiteral(literal, unused);
  }

  private void passed(@Nullable Element called, List<? extends ExpressionTree> arguments) {
    if (called instanceof ExecutableElement method && Message.isTakenBy(method)) {
      Message message = Message.of(method, arguments, each -> constants.of(getCurrentPath(), each));
      arguments.stream().findFirst().ifPresent(first -> add(message, first));
    }
  }

  private void add(Message message, Tree at) {
    CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
    int line = (int) lineOf(positions.getStartPosition(unit, at));
    int start = (int) lineOf(positions.getStartPosition(unit, getCurrentPath().getLeaf()));
    String above = notes.above(line);
    String note = above.isEmpty() ? notes.above(start) : above;
    for (String key : message.keys()) {
      uses.add(new TextUse(key, message.plural(), file, line, note));
    }
  }

  private long lineOf(long position) {
    return lines == null || position < 0 ? 1 : lines.getLineNumber(position);
  }
}
