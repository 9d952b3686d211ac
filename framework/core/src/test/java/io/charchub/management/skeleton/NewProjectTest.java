package io.charchub.management.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.cli.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewProjectTest {
  private static final ClassLoader LOADER = NewProjectTest.class.getClassLoader();

  @TempDir Path dir;

  private List<Path> project(String name) {
    return NewProject.create(name, dir.resolve("site"), "0.1.0", List.of("an.app"), LOADER);
  }

  private String read(String file) throws IOException {
    return Files.readString(dir.resolve("site").resolve(file));
  }

  @Test
  void aProjectHasEverythingItNeedsToRun() throws IOException {
    List<Path> files = project("mysite");
    assertThat(files.stream().map(file -> dir.resolve("site").relativize(file).toString()))
        .containsExactly(
            "manage",
            "pom.xml",
            "settings.toml",
            ".gitignore",
            "src/main/java/mysite/Urls.java",
            "src/main/java/mysite/Views.java",
            "src/main/resources/templates/home.ftlh",
            "src/test/java/mysite/HomeTest.java",
            "secret.key");
    assertThat(read("settings.toml"))
        .contains("ROOT_URLCONF = \"mysite.Urls\"")
        .contains("    \"an.app\",\n]");
    assertThat(read("pom.xml"))
        .contains("<artifactId>mysite</artifactId>", "<version>0.1.0</version>");
    assertThat(read("src/main/java/mysite/Urls.java")).startsWith("package mysite;");
    assertThat(files).allSatisfy(file -> assertThat(file).content().doesNotContain("@name@"));
  }

  @Test
  void theSecretKeyIsFreshPrivateAndKeptOutOfVersionControl() throws IOException {
    project("mysite");
    assertThat(read("secret.key").strip()).hasSizeGreaterThanOrEqualTo(50);
    Path key = dir.resolve("site/secret.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    assertThat(read(".gitignore")).contains("/secret.key\n");
  }

  @Test
  void theLauncherCanBeRun() throws IOException {
    project("mysite");
    assertThat(dir.resolve("site/manage")).isExecutable();
    assertThat(read("manage")).startsWith("#!/bin/sh\n");
  }

  @ParameterizedTest
  @CsvSource({
    "MySite, apps.E011",
    "my_site, apps.E012",
    "class, apps.E013",
    "my-site, apps.E014",
    "java, management.E013 A package 'java' exists already",
    "org, management.E013 A package 'org' exists already",
    "my.site, management.E012 The project name 'my.site' has a dot",
  })
  void aBadNameIsRefusedWithTheReasonAndNothingIsWritten(String name, String message) {
    assertThatThrownBy(() -> project(name))
        .isInstanceOfSatisfying(
            CommandException.class, failure -> assertThat(failure.exitCode()).isEqualTo(2))
        .hasMessageStartingWith(message);
    assertThat(dir.resolve("site")).doesNotExist();
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Files.createDirectories(dir.resolve("site"));
    Files.writeString(dir.resolve("site/pom.xml"), "mine");
    assertThatThrownBy(() -> project("mysite")).hasMessageStartingWith("management.E014");
    assertThat(read("pom.xml")).isEqualTo("mine");
    assertThat(dir.resolve("site/manage")).doesNotExist();
    assertThatThrownBy(() -> NewProject.requireFree(dir.resolve("site")))
        .hasMessageStartingWith("management.E011");
  }

  @Test
  void anAppHasAConfigAViewATestAndAPackageForMigrations() throws IOException {
    Path sources = dir.resolve("src/main/java");
    Path tests = dir.resolve("src/test/java");
    List<Path> files = NewApp.create("org.example.shop", sources, tests, LOADER);
    assertThat(files.stream().map(file -> sources.relativize(file).toString()))
        .containsExactly(
            "org/example/shop/ShopConfig.java",
            "org/example/shop/Views.java",
            "org/example/shop/Urls.java",
            "org/example/shop/migrations/package-info.java",
            "../../test/java/org/example/shop/ShopTest.java");
    assertThat(files.get(4)).content().contains("class ShopTest {").doesNotContain("@Label@");
    assertThat(files.get(0)).content().contains("class ShopConfig extends AppConfig");
    assertThatThrownBy(() -> NewApp.create("org.example.shop", sources, tests, LOADER))
        .hasMessageStartingWith("management.E013 The project has a package 'org.example.shop'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INSTALLED_APPS = [\\n    \"blog\",\\n]|INSTALLED_APPS = [\\n    \"blog\",\\n    \"shop\",\\n]",
        "INSTALLED_APPS = [\\n    \"blog\"\\n]|INSTALLED_APPS = [\\n    \"blog\",\\n    \"shop\",\\n]",
        "INSTALLED_APPS = [\"blog\"]|INSTALLED_APPS = [\"blog\", \"shop\"]",
        "INSTALLED_APPS = []|INSTALLED_APPS = [\\n    \"shop\",\\n]",
      })
  void anAppIsAddedToTheSettings(String before, String after) throws IOException {
    Path settings = dir.resolve("settings.toml");
    Files.writeString(settings, "A = 1\n" + before.replace("\\n", "\n") + "\n[T]\n");
    assertThat(NewApp.install("shop", settings)).isTrue();
    assertThat(settings).hasContent("A = 1\n" + after.replace("\\n", "\n") + "\n[T]\n");
  }

  @Test
  void aListWithCommentsIsLeftToItsOwner() throws IOException {
    Path settings = dir.resolve("settings.toml");
    Files.writeString(settings, "INSTALLED_APPS = [\n  \"blog\", # ours\n]\n");
    assertThat(NewApp.install("shop", settings)).isFalse();
    assertThat(settings).hasContent("INSTALLED_APPS = [\n  \"blog\", # ours\n]\n");
  }
}
