package io.charchub.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSystemStorageTest {
  @TempDir Path folder = Path.of("");
  private Path root = folder;
  private FileSystemStorage storage = new FileSystemStorage(root);

  @BeforeEach
  void storage() {
    root = folder.resolve("media");
    storage = new FileSystemStorage(root, "/media");
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private String text(String name) throws IOException {
    try (InputStream stream = storage.open(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void whatIsSavedIsThere() throws IOException {
    String name = storage.save("posts/2026/my photo (1).jpg", stream("pixels"));
    assertThat(name).isEqualTo("posts/2026/my_photo_1.jpg");
    assertThat(storage.exists(name)).isTrue();
    assertThat(text(name)).isEqualTo("pixels");
    assertThat(storage.size(name)).isEqualTo(6);
    assertThat(storage.modified(name)).isNotNull();
    assertThat(storage.url(name)).isEqualTo("/media/posts/2026/my_photo_1.jpg");
    assertThat(storage.path(name)).isEqualTo(root.resolve("posts/2026/my_photo_1.jpg"));
    assertThat(storage.list("")).isEqualTo(new Storage.Listing(List.of("posts"), List.of()));
    assertThat(storage.list("posts/2026").files()).containsExactly("my_photo_1.jpg");
    storage.delete(name);
    storage.delete(name);
    assertThat(storage.exists(name)).isFalse();
    assertThat(storage.list("nowhere").files()).isEmpty();
  }

  @Test
  void aNameThatIsTakenGetsARandomPart() throws IOException {
    assertThat(storage.save("a.tar.gz", stream("1"))).isEqualTo("a.tar.gz");
    String second = storage.save("a.tar.gz", stream("2"));
    assertThat(second).matches("a\\.tar_[A-Za-z0-9]{7}\\.gz");
    assertThat(text("a.tar.gz")).isEqualTo("1");
    assertThat(text(second)).isEqualTo("2");
  }

  @Test
  void aLongNameIsCutBeforeItsEnding() {
    String name = storage.save("dir/" + "a".repeat(300) + ".jpeg", stream(""), 50);
    assertThat(name).hasSize(50).startsWith("dir/aaa").endsWith("aaa.jpeg");
    String next = storage.save("dir/" + "a".repeat(300) + ".jpeg", stream(""), 50);
    assertThat(next).hasSize(50).matches("dir/a+_[A-Za-z0-9]{7}\\.jpeg");
    assertThatThrownBy(() -> storage.save("dir/a.jpeg", stream(""), 9))
        .isInstanceOf(FileException.class)
        .hasMessage(
            """
            files.E004 There is no free name of at most 9 characters for 'dir/a.jpeg'
              try: allow a longer name in the file field's maxLength""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "..",
        ".",
        "../x",
        "a/../../x",
        "a/..",
        "/etc/passwd",
        "\\etc",
        "a\\..\\..\\x",
        "a//b",
        "a/",
        "./a",
        "C:\\x",
        "a\0b",
        "a\nb/x",
        "..\\x",
        "a/./b"
      })
  void aNameThatLeadsElsewhereIsRefusedByEveryMethod(String name) {
    List<Runnable> calls =
        List.of(
            () -> storage.save(name, stream("x")),
            () -> storage.open(name),
            () -> storage.exists(name),
            () -> storage.size(name),
            () -> storage.modified(name),
            () -> storage.delete(name),
            () -> storage.path(name),
            () -> storage.url(name));
    for (Runnable call : calls) {
      assertThatThrownBy(call::run)
          .isInstanceOf(UnsafeNameException.class)
          .hasMessageStartingWith("files.E001 The file name '")
          .hasMessageEndingWith(
              "try: a relative path with '/' between its parts, none of them '.' or '..'");
    }
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void aFolderWhoseNameOnlyStartsAlikeIsAnotherOne() throws IOException {
    Files.createDirectory(folder.resolve("media_evil"));
    Files.writeString(folder.resolve("media_evil/x"), "secret");
    Files.createDirectories(root);
    Files.createSymbolicLink(root.resolve("link"), folder.resolve("media_evil"));
    Files.createSymbolicLink(root.resolve("file"), folder.resolve("media_evil/x"));
    Files.createSymbolicLink(root.resolve("dangling"), folder.resolve("nowhere"));
    for (String name : List.of("link/x", "file", "link/new", "dangling", "dangling/x")) {
      assertThatThrownBy(() -> storage.open(name))
          .isInstanceOf(UnsafeNameException.class)
          .hasMessageContaining("it lies outside the storage");
      assertThatThrownBy(() -> storage.save(name, stream("x")))
          .isInstanceOf(UnsafeNameException.class);
    }
    assertThat(folder.resolve("media_evil/new")).doesNotExist();
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void aStorageBehindALinkWorks() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("via"), real);
    FileSystemStorage linked = new FileSystemStorage(link);
    assertThat(linked.exists(linked.save("a.txt", stream("x")))).isTrue();
    assertThat(real.resolve("a.txt")).exists();
  }

  @Test
  void nobodyElseCanReadWhatIsSaved() throws IOException {
    storage.save("dir/a.txt", stream("x"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("dir"))))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("dir/a.txt"))))
        .isEqualTo("rw-------");
    storage.withModes("r--------", "rwx------").save("b.txt", stream("x"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("b.txt"))))
        .isEqualTo("r--------");
    assertThatThrownBy(() -> storage.withModes("bogus", "rwx------"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aStreamThatBreaksLeavesNothing() {
    InputStream broken =
        new InputStream() {
          private int left = 10_000;

          @Override
          public int read() throws IOException {
            if (--left < 0) {
              left = 0;
              throw new IOException("connection lost");
            }
            return 'x';
          }
        };
    assertThatThrownBy(() -> storage.save("a.txt", broken))
        .isInstanceOf(FileException.class)
        .hasMessage(
            """
            files.E007 Cannot save 'a.txt': java.io.IOException: connection lost
              try: look at the permissions of the storage's folder and at the space that is left""");
    assertThat(storage.list("").files()).isEmpty();
  }

  @Test
  void manyThreadsThatSaveUnderOneNameGetOneEach() throws Exception {
    int threads = 8;
    Set<String> names = ConcurrentHashMap.newKeySet();
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    for (int i = 0; i < threads; i++) {
      executor.execute(
          () -> {
            try {
              start.await();
              for (int j = 0; j < 20; j++) {
                names.add(storage.save("same.txt", stream("x")));
              }
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
    }
    start.countDown();
    executor.shutdown();
    assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(names).hasSize(threads * 20);
    assertThat(storage.list("").files()).hasSize(threads * 20);
  }

  @Test
  void aMissingFileAndAMissingUrlAreNamed() {
    assertThatThrownBy(() -> storage.open("none.txt"))
        .isInstanceOf(StoredFileNotFoundException.class)
        .hasMessage(
            """
            files.E002 There is no file 'none.txt' in the storage
              try: check the name with exists, or whether the file was deleted""");
    assertThatThrownBy(() -> storage.size("none.txt"))
        .isInstanceOf(StoredFileNotFoundException.class);
    assertThatThrownBy(() -> new FileSystemStorage(root).url("a.txt"))
        .isInstanceOf(FileException.class)
        .hasMessage(
            """
            files.E003 The file 'a.txt' has no URL
              try: give the storage a base URL, such as MEDIA_URL""");
  }

  @Test
  void anyScriptCanBeSaved() {
    String name = storage.save("فایل من.txt", stream("x"));
    assertThat(storage.exists(name)).isTrue();
    assertThat(name).endsWith(".txt");
    assertThat(storage.url("عکس.png")).isEqualTo("/media/%D8%B9%DA%A9%D8%B3.png");
  }
}
