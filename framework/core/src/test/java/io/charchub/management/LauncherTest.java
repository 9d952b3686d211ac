package io.charchub.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.management.compilation.ClassPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script {@code manage}, with a class path that Maven need not be asked for. */
class LauncherTest {
  @TempDir Path dir;

  @Test
  void theExitCodeIsThatOfTheCommandWhereTheClassPathHoldsFolders() throws Exception {
    new TestProject(dir);
    Files.writeString(dir.resolve("pom.xml"), "<project/>");
    String classPath = ClassPath.seenFrom(getClass().getClassLoader());
    assertThat(classPath.split(java.io.File.pathSeparator))
        .anyMatch(entry -> Files.isDirectory(Path.of(entry)));
    Files.createDirectories(dir.resolve("target/charchub"));
    Files.writeString(dir.resolve("target/charchub/classpath"), classPath);
    try (InputStream script = Manage.class.getResourceAsStream("project/manage")) {
      Files.write(dir.resolve("manage"), script.readAllBytes());
    }
    assertSays(
        2,
        "cli.E004 There is no command 'mirgate'\n  try: 'migrate'. 'manage help' lists the commands\n",
        "mirgate");
    assertSays(0, "The checks found nothing wrong.\n", "check");
  }

  private void assertSays(int exit, String text, String command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("sh", dir.resolve("manage").toString(), command)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).isEqualTo(text);
    assertThat(process.waitFor()).isEqualTo(exit);
  }
}
