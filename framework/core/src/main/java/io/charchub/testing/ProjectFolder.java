package io.charchub.testing;

import io.charchub.conf.SettingsReader;
import io.charchub.errors.Problem;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/** Where the project of a test class lies. */
final class ProjectFolder {
  private ProjectFolder() {}

  /**
   * The folder.
   *
   * @param named what the class says; empty when it says nothing
   * @throws TestingException {@code testing.E001} when there is no project
   */
  static Path of(String named, Class<?> test) {
    Path working = Path.of(named).toAbsolutePath().normalize();
    if (isProject(working)) {
      return working;
    }
    if (named.isEmpty()) {
      for (Path folder = compiled(test); folder != null; folder = folder.getParent()) {
        if (isProject(folder)) {
          return folder;
        }
      }
    }
    throw new TestingException(
        Problem.of("testing.E001", "There is no project to test: no settings.toml")
            .at(working + ", for " + test.getName())
            .hint(
                "run the tests in the project's folder, or name it: @CharchubTest(project = \"...\")"));
  }

  private static boolean isProject(Path folder) {
    return Files.isRegularFile(folder.resolve(SettingsReader.FILE));
  }

  /** The folder that the class was compiled to; null when it does not come from one. */
  private static @Nullable Path compiled(Class<?> test) {
    CodeSource source = test.getProtectionDomain().getCodeSource();
    try {
      return source == null ? null : Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
