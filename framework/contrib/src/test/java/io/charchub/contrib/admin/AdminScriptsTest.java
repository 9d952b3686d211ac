package io.charchub.contrib.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The admin's scripts as they are served: small, and made from the sources beside them. */
class AdminScriptsTest {
  private static final Path SERVED = Path.of("src/main/resources/static/admin");
  private static final String BUILD = "src/main/js/build";
  private static final List<String> NAMES = List.of("admin.js", "form.js");

  /** What the script that makes them ends with where it has no terser, or another one. */
  private static final int NO_TERSER = 3;

  @Test
  void bothTogetherAreAtMost15000BytesAnd6000Packed() throws Exception {
    int bytes = 0;
    int packed = 0;
    for (String name : NAMES) {
      byte[] script = Files.readAllBytes(SERVED.resolve(name));
      ByteArrayOutputStream gzip = new ByteArrayOutputStream();
      try (GZIPOutputStream packing = new GZIPOutputStream(gzip)) {
        packing.write(script);
      }
      bytes += script.length;
      packed += gzip.size();
    }
    assertThat(bytes).as("bytes of the admin's scripts").isBetween(5_000, 15_000);
    assertThat(packed).as("their bytes, packed with gzip").isBetween(2_000, 6_000);
  }

  @Test
  void whatIsServedIsMadeFromTheSources(@TempDir Path made) throws Exception {
    Process build =
        new ProcessBuilder("sh", BUILD, made.toString()).redirectErrorStream(true).start();
    String said = new String(build.getInputStream().readAllBytes(), UTF_8).strip();
    if (build.waitFor() == NO_TERSER && !"true".equals(System.getenv("CI"))) {
      assumeTrue(false, said);
    }
    assertThat(build.exitValue()).as(said).isZero();
    for (String name : NAMES) {
      assertThat(SERVED.resolve(name))
          .as("made from src/main/js; `framework/contrib/%s` mends it", BUILD)
          .hasSameBinaryContentAs(made.resolve(name));
    }
  }
}
