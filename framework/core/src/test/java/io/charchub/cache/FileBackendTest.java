package io.charchub.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FileBackendTest extends CacheContract {
  private int folders;

  @Override
  CacheBackend backend(int maxEntries) {
    return new FileBackend(folder.resolve("cache/" + folders++), new CullOptions(maxEntries, 3, 1));
  }

  private List<Path> files(String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cache/0"))) {
      return files.filter(file -> file.toString().endsWith(suffix)).toList();
    }
  }

  @Test
  void aFileIsNamedByAHashAndLiesInTheFolderForItsOwnerAlone() throws IOException {
    cache.set("../../../outside", "v");
    assertThat(files(".cache"))
        .singleElement()
        .satisfies(
            file -> assertThat(file.getFileName().toString()).matches("[0-9a-f]{64}\\.cache"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files(".cache").get(0))))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("cache/0"))))
        .isEqualTo("rwx------");
  }

  @Test
  void whatSomebodyElseWroteIsAsIfItWereNotThere() throws IOException {
    cache.set("k", "v");
    Path file = files(".cache").get(0);
    String written = Files.readString(file);
    for (String foreign :
        List.of(
            "",
            "\n",
            "\n\n",
            ":1:k\nno date\n1",
            written.replace(":1:k", ":1:other"),
            written.substring(0, written.length() - 1))) {
      Files.writeString(file, foreign);
      assertThat(cache.get("k")).isEmpty();
      assertThat(cache.hasKey("k")).isFalse();
    }
    assertThat(cache.add("k", "new")).isTrue();
    assertThat(cache.get("k")).contains("new");
  }

  @Test
  void aWriteThatWasKilledLeavesNothingForLong() throws IOException {
    cache.set("k", "v");
    assertThat(files(".begun")).isEmpty();
    Path begun = Files.writeString(folder.resolve("cache/0/1.begun"), "half");
    Files.setLastModifiedTime(begun, FileTime.from(Instant.now().minusSeconds(7200)));
    cache.set("k", "w");
    assertThat(files(".begun")).isEmpty();
  }

  @Test
  void processesCountTogether() throws Exception {
    cache.set("n", 0, Cache.FOREVER);
    Process other =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Counter.class.getName(),
                folder.resolve("cache/0").toString())
            .inheritIO()
            .start();
    for (int i = 0; i < 300; i++) {
      cache.incr("n");
    }
    assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(other.exitValue()).isZero();
    assertThat(cache.get("n")).contains(600L);
  }

  /** The other process. */
  static final class Counter {
    private Counter() {}

    public static void main(String[] arguments) {
      Cache cache =
          new Cache(
              new FileBackend(Path.of(arguments[0]), CullOptions.DEFAULT), CacheOptions.DEFAULT);
      for (int i = 0; i < 300; i++) {
        cache.incr("n");
      }
    }
  }
}
