package io.charchub.management.compilation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceCompilerTest {
  @TempDir Path dir;
  private ProjectLayout layout;
  private SourceCompiler compiler;

  @BeforeEach
  void twoClassesOfWhichOneNeedsTheOther() throws IOException {
    layout = new ProjectLayout(dir);
    compiler = new SourceCompiler(layout, ClassPath.seenFrom(getClass().getClassLoader()));
    write("shop/Product.java", "package shop;\npublic class Product { public String title; }\n");
    write(
        "shop/Views.java",
        "package shop;\npublic class Views {\n  String show(Product p) { return p.title; }\n}\n");
  }

  private Path write(String name, String text) throws IOException {
    Path file = layout.sources().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return file;
  }

  private static void writeJar(Path jar, String... entries) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String entry : entries) {
        out.putNextEntry(new JarEntry(entry));
      }
    }
  }

  private boolean hasClass(String name) {
    return Files.isRegularFile(layout.classes().resolve(name + ".class"));
  }

  @Test
  void compilesOnceAndThenFindsNothingStale() throws IOException {
    assertThat(compiler.isStale()).isTrue();
    compiler.compile();
    assertThat(hasClass("shop/Product")).isTrue();
    assertThat(compiler.isStale()).isFalse();
    FileTime first = Files.getLastModifiedTime(layout.stamp());
    compiler.compile();
    assertThat(Files.getLastModifiedTime(layout.stamp())).isEqualTo(first);
  }

  @Test
  void aRenamedFieldIsNoticedInTheClassThatUsesIt() throws IOException {
    compiler.compile();
    write("shop/Product.java", "package shop;\npublic class Product { public String name; }\n");
    CompilationException failure =
        catchThrowableOfType(CompilationException.class, () -> compiler.compile());
    assertThat(failure)
        .hasMessage(
            """
            management.E001 The project does not compile: 1 error
              where: src/main/java/shop/Views.java:3""");
    CompileError error = failure.errors().get(0);
    assertThat(error.column()).isEqualTo(36);
    assertThat(error.toString())
        .startsWith("src/main/java/shop/Views.java:3: cannot find symbol")
        .contains("\n      String show(Product p) { return p.title; }\n")
        .endsWith(" ".repeat(4 + 35) + "^");
  }

  @Test
  void whatDoesNotCompileLeavesTheLastClassesAndStaysStale() throws IOException {
    compiler.compile();
    write("shop/Product.java", "package shop;\npublic class Product {");
    assertThatThrownBy(compiler::compile).isInstanceOf(CompilationException.class);
    assertThat(hasClass("shop/Product")).isTrue();
    assertThat(compiler.isStale()).isTrue();
  }

  @Test
  void theClassFileOfADeletedSourceGoes() throws IOException {
    Path extra = write("shop/Extra.java", "package shop;\nclass Extra { class Inner {} }\n");
    compiler.compile();
    assertThat(hasClass("shop/Extra$Inner")).isTrue();
    Files.delete(extra);
    assertThat(compiler.isStale()).isTrue();
    compiler.compile();
    assertThat(hasClass("shop/Extra")).isFalse();
    assertThat(hasClass("shop/Extra$Inner")).isFalse();
    assertThat(hasClass("shop/Views")).isTrue();
  }

  @Test
  void aChangedClassPathMakesEverythingStale() throws IOException {
    Path jar = dir.resolve("library.jar");
    writeJar(jar, "one");
    SourceCompiler withJar = new SourceCompiler(layout, jar.toString());
    withJar.compile();
    assertThat(withJar.isStale()).isFalse();
    writeJar(jar, "one", "two");
    assertThat(withJar.isStale()).isTrue();
  }

  @Test
  void aProjectWithoutSourcesCompilesToNothing() {
    ProjectLayout empty = new ProjectLayout(dir.resolve("empty"));
    assertThat(new SourceCompiler(empty, "").compile()).isEmpty();
    assertThat(empty.classes()).isEmptyDirectory();
  }

  @Test
  void thePomMayAskForANewerRelease() throws IOException {
    Files.writeString(dir.resolve("pom.xml"), "<maven.compiler.release>9</maven.compiler.release>");
    write("shop/Shape.java", "package shop;\nrecord Shape(int sides) {}\n");
    assertThatThrownBy(compiler::compile)
        .isInstanceOfSatisfying(
            CompilationException.class,
            failure -> assertThat(failure.errors().toString()).contains("record"));
  }

  @Test
  void hiddenFilesOfEditorsAreNoSources() throws IOException {
    compiler.compile();
    write("shop/.#Product.java", "not Java");
    assertThat(compiler.isStale()).isFalse();
  }

  @Test
  void anErrorThatBelongsToNoFileIsShownBare() {
    assertThat(new CompileError("", 0, 0, "no sources", "")).hasToString("no sources");
    assertThat(List.of(new CompileError("A.java", 0, 0, "odd", "")).get(0).where())
        .isEqualTo("A.java");
  }

  @Test
  void modelsCompileBesideCodeThatDoesNot() throws IOException {
    write(
        "shop/Order.java",
        """
        package shop;

        import io.charchub.db.models.Model;

        public class Order extends Model {
          public Status status = Status.NEW;
        }
        """);
    write(
        "shop/Timed.java",
        "package shop;\npublic abstract class Timed extends io.charchub.db.models.Model { public int version; }\n");
    write("shop/Status.java", "package shop;\npublic enum Status { NEW, PAID }\n");
    write(
        "shop/Rush.java", "package shop;\npublic class Rush extends Timed { public int hours; }\n");
    write("shop/migrations/M0001.java", "package shop.migrations;\npublic class M0001 {}\n");
    write("shop/Broken.java", "package shop;\nclass Broken { Missing missing; }\n");
    write("shop/Worse.java", "package shop;\nclass Worse {");
    assertThatThrownBy(compiler::compile).isInstanceOf(CompilationException.class);
    compiler.compileModels();
    assertThat(layout.modelClasses().resolve("shop/Order.class")).exists();
    assertThat(layout.modelClasses().resolve("shop/Status.class")).exists();
    assertThat(layout.modelClasses().resolve("shop/Rush.class")).exists();
    assertThat(layout.modelClasses().resolve("shop/migrations/M0001.class")).exists();
    assertThat(layout.modelClasses().resolve("shop/Broken.class")).doesNotExist();
  }

  @Test
  void aModelThatNamesWhatDoesNotCompileSaysWhatBlocks() throws IOException {
    write(
        "shop/Order.java",
        "package shop;\npublic class Order extends io.charchub.db.models.Model {\n  Broken broken() { return null; }\n}\n");
    write("shop/Broken.java", "package shop;\nclass Broken {\n  Missing missing;\n}\n");
    assertThatThrownBy(compiler::compileModels)
        .hasMessageStartingWith("management.E001")
        .hasMessageContaining("src/main/java/shop/Broken.java:3");
  }

  @Test
  void theClassPathHoldsTheFrameworkAndItsLibrariesOnce() {
    String[] entries =
        ClassPath.seenFrom(getClass().getClassLoader()).split(java.io.File.pathSeparator);
    assertThat(entries).doesNotHaveDuplicates();
    assertThat(entries).anyMatch(entry -> entry.contains("picocli"));
    assertThat(entries).allMatch(entry -> Path.of(entry).isAbsolute());
  }
}
