package io.charchub.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.management.compilation.ClassPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script {@code manage}, with a class path that Maven need not be asked for. */
class LauncherTest {
  @TempDir Path dir;
  private String limited = "";

  @Test
  void theExitCodeIsThatOfTheCommandWhereTheClassPathHoldsFolders() throws Exception {
    project();
    assertSays(
        2,
        "cli.E004 There is no command 'mirgate'\n  try: 'migrate'. 'manage help' lists the commands\n",
        "mirgate");
    assertSays(0, "The checks found nothing wrong.\n", "check");
  }

  @Test
  void theShellReadsWhatIsPipedIntoIt() throws Exception {
    project();
    assertSays(0, "42\n", "shell", "6 * 7");
    assertSays(
        1,
        "cli.E006 An unexpected error: java.lang.IllegalStateException: no\n"
            + "  try: run it again with --traceback to see where\n",
        "shell",
        "throw new IllegalStateException(\"no\");");
  }

  @Test
  void aJavaWithoutTheShellsModuleIsNamed() throws Exception {
    project();
    limited = "--limit-modules=java.se,jdk.compiler,jdk.unsupported,jdk.zipfs";
    assertSays(
        1,
        "management.E030 This Java has no jdk.jshell, which runs statements\n"
            + "  try: install a whole JDK, 17 or newer, and set JAVA_HOME to it\n",
        "shell",
        "1");
  }

  @Test
  void thePromptCompletesAndGoesOnOverLines() throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/script")), "there is no /usr/bin/script (util-linux)");
    project();
    Files.createDirectories(dir.resolve("home"));
    ProcessBuilder builder =
        new ProcessBuilder(
            "script",
            "-qec",
            "stty cols 100 rows 30; sh " + dir.resolve("manage") + " shell",
            "/dev/null");
    builder.environment().put("TERM", "xterm");
    builder.environment().put("CHARCHUB_JAVA_OPTIONS", "-Duser.home=" + dir.resolve("home"));
    Process process = builder.redirectErrorStream(true).start();
    CompletableFuture.delayedExecutor(60, TimeUnit.SECONDS).execute(process::destroyForcibly);
    try (OutputStream keys = process.getOutputStream()) {
      String said = until(process, ">>> ");
      assertThat(said).contains("0 models imported.");
      type(keys, "\"charchub\".toUpp\t).length()\r");
      assertThat(until(process, "8\r\n")).contains("toUpperCase(");
      until(process, ">>> ");
      type(keys, "int twice(int n) {\r");
      until(process, "... ");
      type(keys, "return 2 * n;\r}\r");
      until(process, ">>> ");
      type(keys, "twice(21)\r");
      until(process, "42\r\n");
      type(keys, "exit\r");
    }
    process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    assertThat(dir.resolve("home/.charchub_shell_history")).content().contains("twice(21)");
  }

  private static void type(OutputStream keys, String text) throws IOException {
    keys.write(text.getBytes(StandardCharsets.UTF_8));
    keys.flush();
  }

  /** What the process says until {@code end} is in it. */
  private static String until(Process process, String end) throws IOException {
    StringBuilder said = new StringBuilder();
    while (said.indexOf(end) < 0) {
      int next = process.getInputStream().read();
      assertThat(next).as("it ended after: %s", said).isNotNegative();
      said.append((char) next);
    }
    return said.toString();
  }

  private void project() throws IOException {
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
  }

  private void assertSays(int exit, String text, String command, String... typed)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("sh", dir.resolve("manage").toString(), command);
    builder.environment().put("CHARCHUB_JAVA_OPTIONS", limited);
    Process process = builder.redirectErrorStream(true).start();
    try (OutputStream keys = process.getOutputStream()) {
      for (String line : typed) {
        type(keys, line + "\n");
      }
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).isEqualTo(text);
    assertThat(process.waitFor()).isEqualTo(exit);
  }
}
