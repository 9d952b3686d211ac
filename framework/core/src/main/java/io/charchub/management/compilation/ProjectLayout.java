package io.charchub.management.compilation;

import java.nio.file.Path;

/**
 * Where things lie in a project: Maven's folders for what people write, {@code target/charchub} for
 * what {@code manage} makes. Maven's own {@code target/classes} is left alone, so that the two
 * never undo each other's work.
 *
 * @param baseDir the project's folder, absolute
 */
public record ProjectLayout(Path baseDir) {

  /** Makes the folder absolute. */
  public ProjectLayout {
    baseDir = baseDir.toAbsolutePath().normalize();
  }

  /** Java sources. */
  public Path sources() {
    return baseDir.resolve("src/main/java");
  }

  /** Java sources of tests, which {@code manage} leaves to Maven. */
  public Path testSources() {
    return baseDir.resolve("src/test/java");
  }

  /** Templates, static files, translations. */
  public Path resources() {
    return baseDir.resolve("src/main/resources");
  }

  /** Everything that {@code manage} makes; may be deleted at any time. */
  public Path work() {
    return baseDir.resolve("target/charchub");
  }

  /** Compiled classes of the project. */
  public Path classes() {
    return work().resolve("classes");
  }

  /** Classes of models alone, compiled while the rest of the project does not compile. */
  public Path modelClasses() {
    return work().resolve("model-classes");
  }

  /** Sources that annotation processors write. */
  public Path generated() {
    return work().resolve("generated-sources");
  }

  Path stamp() {
    return work().resolve("sources.stamp");
  }

  Path lock() {
    return work().resolve("compile.lock");
  }

  /** {@code file} as people call it: below the project's folder, without that folder. */
  public String shown(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return absolute.startsWith(baseDir)
        ? baseDir.relativize(absolute).toString()
        : absolute.toString();
  }
}
