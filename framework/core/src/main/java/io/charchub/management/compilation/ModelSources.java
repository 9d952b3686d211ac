package io.charchub.management.compilation;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * Picks the sources of models and of migrations out of all sources, by looking at their syntax
 * alone, so that they can be compiled while the rest of the project does not. A model is a class
 * that extends {@code Model} or {@code KeyedModel}, or extends a model.
 */
final class ModelSources {
  private static final Set<String> BASES = Set.of("Model", "KeyedModel");

  private final Map<String, String> superclasses = new HashMap<>();
  private final Map<String, Path> files = new HashMap<>();

  private ModelSources() {}

  /** The files to compile; potentially empty. */
  static List<Path> among(Iterable<Path> sources, JavaCompiler compiler) throws IOException {
    DiagnosticCollector<JavaFileObject> ignored = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(ignored, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  ignored,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(sources));
      ModelSources picked = new ModelSources();
      Set<Path> wanted = new HashSet<>();
      for (CompilationUnitTree unit : task.parse()) {
        Path file = Path.of(unit.getSourceFile().toUri());
        String name = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        if (name.equals("migrations") || name.endsWith(".migrations")) {
          wanted.add(file);
        }
        unit.getTypeDecls().forEach(type -> picked.note(type, file));
      }
      picked.files.forEach(
          (name, file) -> {
            if (picked.isModel(name, new HashSet<>())) {
              wanted.add(file);
            }
          });
      return new ArrayList<>(wanted).stream().sorted().toList();
    }
  }

  private void note(Tree type, Path file) {
    if (type instanceof ClassTree declared) {
      String name = declared.getSimpleName().toString();
      files.put(name, file);
      if (declared.getExtendsClause() != null) {
        superclasses.put(name, simpleName(declared.getExtendsClause().toString()));
      } else if (isAnnotatedAsModel(declared)) {
        superclasses.put(name, "Model");
      }
    }
  }

  private static boolean isAnnotatedAsModel(ClassTree declared) {
    for (AnnotationTree annotation : declared.getModifiers().getAnnotations()) {
      if (simpleName(annotation.getAnnotationType().toString()).equals("Meta")) {
        return true;
      }
    }
    return false;
  }

  /** {@code KeyedModel} of {@code io.charchub.db.models.KeyedModel<String>}. */
  private static String simpleName(String type) {
    int generic = type.indexOf('<');
    String raw = generic < 0 ? type : type.substring(0, generic);
    return raw.substring(raw.lastIndexOf('.') + 1);
  }

  private boolean isModel(String name, Set<String> seen) {
    String above = superclasses.get(name);
    return above != null && seen.add(name) && (BASES.contains(above) || isModel(above, seen));
  }
}
