package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The sources of this build as a fresh clone has them, in a folder of their own, and the Maven that
 * builds them.
 *
 * <p>That Maven installs into a repository below {@code target}, so that nobody's own repository
 * sees the framework of a test run. What is already in the repository of this build is taken from
 * there, as from a remote one; what is missing comes from where it always comes from. The copy is
 * made once for all tests of a run, by the first that asks, and is built by the first command that
 * needs it built.
 */
final class Checkout {
  private static final Path WORK = Path.of("target", "acceptance").toAbsolutePath();
  private static final Path MAVEN = WORK.resolve("mvn");
  private static final Set<String> NOT_IN_A_CLONE =
      Set.of("target", ".git", "node_modules", "secret.key", "media", "static-root");

  private final Path root = WORK.resolve("charchub");

  private Checkout() {
    try {
      delete(root);
      copy(Path.of("..").toAbsolutePath().normalize(), root);
      writeMaven();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Holder {
    static final Checkout ONE = new Checkout();
  }

  /** The one copy of this run. */
  static Checkout get() {
    return Holder.ONE;
  }

  /** The folder that was cloned. */
  Path root() {
    return root;
  }

  Path blog() {
    return root.resolve("example-blog");
  }

  /** An empty folder beside the clone, whether that was made or not. */
  static Path emptyFolder(String name) {
    try {
      Path folder = WORK.resolve(name);
      delete(folder);
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command to its end, on the Java of this test and with the Maven described above. */
  Finished run(Path folder, String... command) {
    return run(folder, Map.of(), command);
  }

  Finished run(Path folder, Map<String, String> environment, String... command) {
    return Finished.of(builder(folder, environment, command), "");
  }

  /** A line as one types it, with quotes and pipes, and what is typed into it afterwards. */
  Finished type(Path folder, String line, String input) {
    String runnable = line.replaceFirst("^mvn ", "\"\\$MVN\" ");
    return Finished.of(builder(folder, Map.of(), "sh", "-c", runnable), input);
  }

  /** As {@link #run}, for a command that must succeed. */
  Finished succeed(Path folder, String... command) {
    Finished finished = run(folder, command);
    assertThat(finished.status()).as(finished.toString()).isZero();
    return finished;
  }

  /** Starts a command that serves, and waits until it does. */
  Served serve(Path folder, Map<String, String> environment, String... command) {
    return Served.start(builder(folder, environment, command));
  }

  static ProcessBuilder builder(Path folder, Map<String, String> environment, String... command) {
    List<String> words = new ArrayList<>(List.of(command));
    if (words.get(0).equals("mvn")) {
      words.set(0, MAVEN.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    Map<String, String> mine = builder.environment();
    mine.keySet().removeIf(each -> each.startsWith("CHARCHUB_") || each.startsWith("MAVEN_CMD_"));
    mine.keySet().removeAll(Set.of("DATABASE_URL", "SECRET_KEY", "MAVEN_PROJECTBASEDIR"));
    mine.put("JAVA_HOME", System.getProperty("java.home"));
    mine.put("MVN", MAVEN.toString());
    mine.putAll(new TreeMap<>(environment));
    return builder;
  }

  /** A launcher that adds two files' worth of settings to the Maven that runs this build. */
  private void writeMaven() throws IOException {
    Path settings = WORK.resolve("settings.xml");
    Files.writeString(
        settings,
        """
        <settings>
          <profiles>
            <profile>
              <id>kept</id>
              <repositories>
                <repository>%1$s</repository>
              </repositories>
              <pluginRepositories>
                <pluginRepository>%1$s</pluginRepository>
              </pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles>
            <activeProfile>kept</activeProfile>
          </activeProfiles>
        </settings>
        """
            .formatted(
                "<id>kept</id><url>"
                    + Path.of(System.getProperty("maven.repository")).toUri()
                    + "</url><releases><checksumPolicy>ignore</checksumPolicy></releases>"
                    + "<snapshots><enabled>false</enabled></snapshots>"));
    // A file is reached without a network, whatever --offline was said of.
    boolean offline = System.getProperty("maven.network", "").endsWith("true");
    Files.writeString(
        MAVEN,
        "#!/bin/sh\nexec '%s/bin/mvn' -gs '%s' '-Dmaven.repo.local=%s'%s \"$@\"\n"
            .formatted(
                System.getProperty("maven.home"),
                settings,
                WORK.resolve("repository"),
                offline ? " -o -Daether.offline.protocols=file" : ""));
    assertThat(MAVEN.toFile().setExecutable(true)).isTrue();
    delete(WORK.resolve("repository/io/charchub"));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (NOT_IN_A_CLONE.contains(folder.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String name = file.getFileName().toString();
            if (!NOT_IN_A_CLONE.contains(name) && !name.contains(".sqlite3")) {
              Files.copy(
                  file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, IOException failure)
              throws IOException {
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
