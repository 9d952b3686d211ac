package io.charchub.contrib.staticfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticFilesTest {
  @TempDir Path folder;
  @TempDir Path other;

  private StaticFinder finder;

  @BeforeEach
  void aFolderWithAStyleSheetAndItsPicture() throws IOException {
    write(
        "site/site.css",
        "@import 'base.css'; a { background: url(\"../img/dot.png#x\") } b { background: url(/abs.png) }");
    write("site/base.css", "c { color: red }");
    write("img/dot.png", "not really a picture");
    write(".hidden/secret.txt", "secret");
    finder = new StaticFinder(List.of(folder), new URLClassLoader(new URL[0], null));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void inDevelopmentAnAddressIsThePlainName() {
    assertThat(StaticFiles.live("/static/", finder).url("img/dot.png"))
        .isEqualTo("/static/img/dot.png");
  }

  @Test
  void inProductionAnAddressCarriesTheHashOfTheContent() throws IOException {
    String before = StaticFiles.indexed("/static/", finder).url("img/dot.png");
    assertThat(before).matches("/static/img/dot\\.[0-9a-f]{12}\\.png");
    write("img/dot.png", "another picture");
    assertThat(StaticFiles.indexed("/static/", finder).url("img/dot.png")).isNotEqualTo(before);
  }

  @Test
  void aStyleSheetsHashChangesWithThePictureItShows() throws IOException {
    String before = StaticFiles.indexed("/static/", finder).url("site/site.css");
    write("img/dot.png", "another picture");
    assertThat(StaticFiles.indexed("/static/", finder).url("site/site.css")).isNotEqualTo(before);
  }

  @Test
  void relativeAddressesInAStyleSheetBecomeHashedOnesAndOthersStay() {
    StaticIndex index = StaticIndex.of(finder);
    String css = new String(index.named("site/site.css").orElseThrow().content());
    String dot = index.named("img/dot.png").orElseThrow().hashedName();
    String base = index.named("site/base.css").orElseThrow().hashedName();
    assertThat(css)
        .contains("url(\"../" + dot + "#x\")")
        .contains("@import '" + base.substring("site/".length()) + "'")
        .contains("url(/abs.png)");
  }

  @Test
  void styleSheetsThatImportEachOtherInACircleAreStillRead() throws IOException {
    write("site/base.css", "@import 'site.css';");
    assertThat(StaticIndex.of(finder).named("site/base.css")).isPresent();
    assertThat(StaticIndex.of(finder).named("site/site.css")).isPresent();
  }

  @Test
  void aMistypedNameIsAnErrorThatKnowsBetter() {
    assertThatThrownBy(() -> StaticFiles.live("/static/", finder).url("site/sit.css"))
        .isInstanceOf(StaticFilesException.class)
        .hasMessage(
            "staticfiles.E001 There is no static file 'site/sit.css'\n  try: 'site/site.css'");
  }

  @Test
  void noNameLeadsOutOfTheFolderOrToAHiddenFile() throws IOException {
    Files.writeString(other.resolve("outside.txt"), "outside");
    Files.createSymbolicLink(folder.resolve("link.txt"), other.resolve("outside.txt"));
    for (String name :
        List.of(
            "../outside.txt",
            "site/../../outside.txt",
            "/etc/passwd",
            "site//site.css",
            "site\\site.css",
            "site/site.css\0",
            ".hidden/secret.txt",
            "",
            "site",
            "site/",
            "file:///etc/passwd",
            "link.txt")) {
      assertThat(finder.find(name)).as(name).isEmpty();
    }
    assertThat(finder.all()).containsOnlyKeys("site/site.css", "site/base.css", "img/dot.png");
  }

  @Test
  void filesInJarsAreFoundAfterTheFolders() throws IOException {
    Path jar = other.resolve("app.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name : List.of("static/", "static/img/dot.png", "static/app/app.js")) {
        out.putNextEntry(new JarEntry(name));
        if (!name.endsWith("/")) {
          out.write("from the jar".getBytes());
        }
        out.closeEntry();
      }
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      StaticFinder both = new StaticFinder(List.of(folder), loader);
      assertThat(both.all()).containsKeys("app/app.js", "site/site.css");
      assertThat(both.find("app/app.js").orElseThrow().read()).asString().isEqualTo("from the jar");
      assertThat(both.find("img/dot.png").orElseThrow().read())
          .asString()
          .isEqualTo("not really a picture");
      assertThat(both.findAll("img/dot.png")).hasSize(2);
    }
  }
}
