package io.charchub.management.shell;

import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is imported before the first statement: the models of the installed apps and their
 * metamodels by name, the rest of their packages, the words of queries, the usual packages of Java.
 */
final class Imports {
  private static final List<String> PACKAGES =
      List.of(
          "io.charchub.db.models",
          "io.charchub.db.expressions",
          "java.math",
          "java.time",
          "java.util",
          "java.util.function",
          "java.util.stream");

  private Imports() {}

  /**
   * The statements. Of two models with one name the first is imported; the other is written out.
   */
  static List<String> of(ModelRegistry models) {
    Set<String> names = new HashSet<>();
    Set<String> packages = new LinkedHashSet<>();
    List<String> imports = new ArrayList<>();
    for (ModelMeta<?> meta : models.models()) {
      String model = meta.modelClass().getCanonicalName();
      packages.add(meta.modelClass().getPackageName());
      if (names.add(meta.modelClass().getSimpleName())) {
        imports.add("import " + model + ";");
        imports.add("import " + model + "_;");
      }
    }
    packages.addAll(PACKAGES);
    packages.forEach(each -> imports.add("import " + each + ".*;"));
    return imports;
  }
}
