package io.charchub.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadsTest {
  @TempDir Path folder = Path.of("");

  private long filesInFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  @Test
  void aSmallUploadStaysInMemory() throws IOException {
    try (UploadWriter writer = new UploadWriter(folder, 100, 10)) {
      writer.write('h');
      writer.write("ello".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      try (UploadedFile upload = writer.finish("C:\\dir\\Hello.TXT", "text/plain")) {
        assertThat(upload.isInMemory()).isTrue();
        assertThat(upload.name()).isEqualTo("Hello.TXT");
        assertThat(upload.extension()).isEqualTo("txt");
        assertThat(upload.contentType()).isEqualTo("text/plain");
        assertThat(upload.size()).isEqualTo(5);
        assertThat(upload.bytes()).asString().isEqualTo("hello");
        assertThat(upload).hasToString("UploadedFile[Hello.TXT, text/plain, 5 bytes]");
      }
    }
    assertThat(filesInFolder()).isZero();
  }

  @Test
  void aLargeUploadGoesToAFileOfOursAlone() throws IOException {
    try (UploadWriter writer = new UploadWriter(folder, 100, 10)) {
      for (int i = 0; i < 50; i++) {
        writer.write('a' + i % 26);
      }
      UploadedFile upload = writer.finish("a.bin", null);
      try (upload) {
        assertThat(upload.isInMemory()).isFalse();
        assertThat(upload.contentType()).isEqualTo("application/octet-stream");
        assertThat(upload.size()).isEqualTo(50);
        assertThat(upload.bytes())
            .hasSize(50)
            .startsWith('a', 'b', 'c')
            .isEqualTo(upload.open().readAllBytes());
        try (Stream<Path> files = Files.list(folder)) {
          assertThat(
                  PosixFilePermissions.toString(
                      Files.getPosixFilePermissions(files.findFirst().orElseThrow())))
              .isEqualTo("rw-------");
        }
      }
      assertThatThrownBy(upload::open)
          .isInstanceOf(FileException.class)
          .hasMessageStartingWith("files.E007 Cannot read 'a.bin'");
    }
    assertThat(filesInFolder()).isZero();
  }

  @Test
  void anUploadIsMovedWhereItIsWanted() throws IOException {
    Path target = folder.resolve("target");
    try (UploadWriter writer = new UploadWriter(folder, 100, 1)) {
      writer.write(new byte[20]);
      try (UploadedFile upload = writer.finish("a", "")) {
        upload.moveTo(target);
      }
    }
    assertThat(target).hasSize(20);
    UploadedFile.of("x", "y", new byte[3]).moveTo(target);
    assertThat(target).hasSize(3);
    assertThat(filesInFolder()).isEqualTo(1);
  }

  @Test
  void anUploadThatIsTooLargeOrNotFinishedLeavesNothing() throws IOException {
    try (UploadWriter writer = new UploadWriter(folder, 30, 10)) {
      writer.write(new byte[20]);
      assertThat(filesInFolder()).isEqualTo(1);
      assertThat(writer.size()).isEqualTo(20);
      assertThatThrownBy(() -> writer.write(new byte[20]))
          .isInstanceOf(UploadTooLargeException.class)
          .hasMessage(
              """
              files.E005 The file is larger than 30 bytes
                try: send a smaller file, or allow larger ones for this view""");
      assertThat(filesInFolder()).isZero();
    }
    try (UploadWriter writer = new UploadWriter(folder, 30, 10)) {
      writer.write(new byte[20]);
    }
    assertThat(filesInFolder()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "/", "dir/", "\\", "\n", "x/..", "&#46;&#46;"})
  void anUploadNeedsAName(String name) {
    assertThatThrownBy(() -> UploadedFile.of(name, "text/plain", new byte[0]))
        .isInstanceOf(UnsafeNameException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "posts, posts/my_photo.jpg",
    "posts/, posts/my_photo.jpg",
    "'', my_photo.jpg",
    "posts/%Y/%m/%d/, posts/2026/11/24/my_photo.jpg",
    "%y-%j/%H%M%S, 26-328/001507/my_photo.jpg",
    "100%%, 100%/my_photo.jpg"
  })
  void aFolderMayNameTheTimeOfTheActiveZone(String uploadTo, String expected) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T20:45:07Z"), ZoneOffset.UTC);
    try (Scope time = TimeZones.useClock(clock);
        Scope zone = TimeZones.use(ZoneId.of("Asia/Tehran"));
        Scope language = Languages.use(Languages.parse("fa"))) {
      assertThat(UploadPaths.path(uploadTo, "my photo.jpg")).isEqualTo(expected);
    }
  }

  @Test
  void anUnknownCodeIsNamed() {
    assertThatThrownBy(() -> UploadPaths.expand("posts/%Q/"))
        .isInstanceOf(FileException.class)
        .hasMessage(
            """
            files.E006 There is no code '%Q' for a folder of uploads
              where: uploadTo 'posts/%Q/'
              try: %Y %y %m %d %j %H %M %S, or %% for a percent sign""");
    assertThatThrownBy(() -> UploadPaths.expand("posts/%")).hasMessageStartingWith("files.E006");
    assertThatThrownBy(() -> UploadPaths.path("../x", "a")).isInstanceOf(UnsafeNameException.class);
    assertThatThrownBy(() -> UploadPaths.path("/abs", "a")).isInstanceOf(UnsafeNameException.class);
  }

  @Test
  void namesKeepWhatPersianNeedsAndLoseWhatDeceives() {
    assertThat(FileNames.baseName("می\u200cروم.pdf")).contains("می\u200cروم.pdf");
    assertThat(FileNames.baseName("photo\u202egpj.exe")).contains("photogpj.exe");
    assertThat(FileNames.baseName("a/" + "&".repeat(100_000))).isPresent();
    assertThat(FileNames.extension("a/b.c/D.JPG")).isEqualTo("jpg");
    assertThat(FileNames.extension(".bashrc")).isEmpty();
    assertThatThrownBy(() -> FileNames.valid("🎉"))
        .isInstanceOf(UnsafeNameException.class)
        .hasMessage(
            """
            files.E001 The file name '🎉' is refused: nothing of it can be kept
              try: a relative path with '/' between its parts, none of them '.' or '..'""");
  }
}
