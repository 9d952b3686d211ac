package io.charchub.db.migrations.writer;

import io.charchub.db.meta.Swapping;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationException;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.MigrationNames;
import io.charchub.db.migrations.operations.Operation;
import io.charchub.errors.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;

/** Writes one migration as the source of a Java class that makes the same one. */
public final class MigrationWriter {
  private static final int OPERATION_INDENT = 8;

  private final Migration migration;
  private final String packageName;

  /**
   * For a migration of an app.
   *
   * @param appPackage the app's package, such as {@code blog}
   */
  public MigrationWriter(Migration migration, String appPackage) {
    this.migration = migration;
    this.packageName = appPackage + ".migrations";
  }

  /** The class's simple name. */
  public String className() {
    return MigrationNames.className(migration.key().name());
  }

  /** Where the file belongs, from the project's folder. */
  public Path path() {
    return Path.of("src", "main", "java")
        .resolve(packageName.replace('.', '/'))
        .resolve(className() + ".java");
  }

  /**
   * Writes the file.
   *
   * @throws MigrationException {@code migrations.E051} when there is such a file already
   */
  public void write(Path baseDir) {
    Path file = baseDir.resolve(path());
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, source(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new MigrationException(
          Problem.of("migrations.E051", "The migration " + migration + " is written already")
              .at(file.toString())
              .hint("compile the project, so that the migration is known, or delete the file"),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The source of the file. */
  public String source() {
    JavaSource java = new JavaSource();
    java.name(Migration.class.getName());
    java.name(Operation.class.getName());
    java.name(List.class.getName());
    String dependencies = dependencies(java);
    String operations = operations(java);
    String imports =
        java.imports().stream()
            .map(type -> "import " + type.replace('$', '.') + ";\n")
            .collect(Collectors.joining());
    return "package "
        + packageName
        + ";\n\n"
        + imports
        + "\n/** "
        + summary()
        + " */\npublic final class "
        + className()
        + " extends Migration {\n"
        + dependencies
        + "  @Override\n  public List<Operation> operations() {\n    return List.of("
        + operations
        + ");\n  }\n}\n";
  }

  /** The ends of the branches that this joins; empty where it follows one. */
  private String joined() {
    List<String> own =
        migration.dependencies().stream()
            .filter(key -> key.app().equals(migration.key().app()))
            .map(MigrationKey::name)
            .toList();
    return own.size() > 1 ? String.join(" and ", own) : "";
  }

  private String summary() {
    List<Operation> operations = migration.operations();
    if (operations.isEmpty()) {
      return joined().isEmpty() ? "Changes nothing yet." : "Joins " + joined() + ".";
    }
    String first = operations.get(0).describe();
    return operations.size() == 1
        ? first + "."
        : first + ", and " + (operations.size() - 1) + " more.";
  }

  private String dependencies(JavaSource java) {
    if (migration.dependencies().isEmpty()) {
      return "";
    }
    java.name(MigrationKey.class.getName());
    String list =
        migration.dependencies().stream()
            .map(MigrationWriter::dependency)
            .collect(Collectors.joining(",\n        "));
    return "  @Override\n  public List<MigrationKey> dependencies() {\n    return List.of(\n        "
        + list
        + ");\n  }\n\n";
  }

  private static String dependency(MigrationKey key) {
    return Swapping.setting(key.app())
        .map(setting -> "swappable(" + JavaSource.text(setting) + ")")
        .orElseGet(
            () -> "on(" + JavaSource.text(key.app()) + ", " + JavaSource.text(key.name()) + ")");
  }

  private String operations(JavaSource java) {
    String separator = "\n" + " ".repeat(OPERATION_INDENT);
    return migration.operations().stream()
        .map(operation -> separator + java.operation(operation, OPERATION_INDENT))
        .collect(Collectors.joining(","));
  }
}
