package io.charchub.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Services;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManageTest {
  @TempDir Path dir;
  private TestProject project;

  @BeforeEach
  void aProject() {
    project = new TestProject(dir);
  }

  @AfterEach
  void nothingStaysInstalled() {
    assertThat(Services.isInstalled()).isFalse();
  }

  @Test
  void checkOfASoundProjectFindsNothing() {
    assertThat(project.manage("check")).isZero();
    assertThat(project.err).hasToString("");
    assertThat(project.out).hasToString("The checks found nothing wrong.\n");
  }

  @Test
  void checkForDeploymentWarnsOfWhatIsUnfitForProduction() {
    assertThat(project.manage("check", "--deploy", "--fail-level", "WARNING")).isEqualTo(1);
    assertThat(project.err.toString())
        .contains("security.W018 DEBUG is on")
        .contains("where: settings.toml:1, DEBUG")
        .contains("security.W020 ALLOWED_HOSTS is empty")
        .contains("security.W004", "security.W008", "security.W012", "security.W016")
        .doesNotContain("security.W009");
    assertThat(project.out).hasToString("The checks found 6 problems.\n");
  }

  @Test
  void everyWarningOfDeploymentCanBeMended() {
    project.environment.put("CHARCHUB_DEBUG", "false");
    project.environment.put("CHARCHUB_ALLOWED_HOSTS", "*");
    project.environment.put("SECRET_KEY", "too short");
    project.environment.put("CHARCHUB_SECURE_HSTS_SECONDS", "365d");
    project.environment.put("CHARCHUB_SECURE_HSTS_INCLUDE_SUBDOMAINS", "true");
    project.environment.put("CHARCHUB_SECURE_HSTS_PRELOAD", "true");
    project.environment.put("CHARCHUB_SECURE_SSL_REDIRECT", "true");
    project.environment.put("CHARCHUB_SESSION_COOKIE_SECURE", "true");
    project.environment.put("CHARCHUB_CSRF_COOKIE_SECURE", "true");
    assertThat(project.manage("check", "--deploy")).isZero();
    assertThat(project.err.toString().lines().filter(line -> !line.startsWith("  ")))
        .containsExactly(
            "security.W026 ALLOWED_HOSTS lets any host name through",
            "security.W009 SECRET_KEY is missing, or could be guessed");
  }

  @Test
  void anUnknownTagIsWrongUsage() {
    assertThat(project.manage("check", "--tag", "url")).isEqualTo(2);
    assertThat(project.err.toString()).contains("apps.E018").contains("try: 'urls'");
  }

  @Test
  void badSettingsAreReportedByEveryCommand() {
    project.environment.put("CHARCHUB_LANGUAGE_CODE", "xx");
    project.environment.put("CHARCHUB_STATIC_URL", "static");
    assertThat(project.manage("check")).isEqualTo(1);
    assertThat(project.err.toString())
        .contains("settings.E001 LANGUAGE_CODE 'xx' is not one of LANGUAGES")
        .contains("settings.E002 STATIC_URL 'static' is no folder of the site");
  }

  @Test
  void sourcesThatDoNotCompileAreShownWithTheirLine() {
    project.write(
        "src/main/java/site/Broken.java", "package site;\nclass Broken {\n  int x = \"\";\n}\n");
    assertThat(project.manage("check")).isEqualTo(1);
    assertThat(project.err.toString())
        .startsWith("src/main/java/site/Broken.java:3: incompatible types")
        .contains("int x = \"\";")
        .contains("management.E001 The project does not compile: 1 error");
  }

  @Test
  void anUnknownCommandNamesTheNearestAndIsWrongUsage() {
    assertThat(project.manage("chekc")).isEqualTo(2);
    assertThat(project.err.toString())
        .contains("cli.E004 There is no command 'chekc'")
        .contains("try: 'check'.");
  }

  @Test
  void helpListsTheCommands() {
    assertThat(project.manage()).isZero();
    assertThat(project.out.toString()).contains("Usage: manage COMMAND", "[charchub]", "runserver");
    assertThat(project.manage("help", "runserver")).isZero();
    assertThat(project.out.toString()).contains("--allow-debug-remote");
  }

  @Test
  void helpIsGivenWhereTheProjectCannotBeOpened() {
    project.write("settings.toml", "DEBUG = True\n");
    assertThat(project.manage("help")).isZero();
    assertThat(project.err.toString()).contains("conf.E001");
    assertThat(project.out.toString()).contains("cannot be opened", "startproject");
  }

  @Test
  void versionNeedsNoProject() {
    TestProject nowhere = new TestProject(dir.resolve("nowhere"));
    nowhere.write("settings.toml", "broken");
    assertThat(nowhere.manage("version")).isZero();
    assertThat(nowhere.out).hasToString("0.1.0\n");
  }

  @Test
  void diffsettingsShowsPlacesAndMasksSecrets() {
    project.environment.put("CHARCHUB_APPEND_SLASH", "false");
    assertThat(project.manage("diffsettings")).isZero();
    assertThat(project.out.toString())
        .containsPattern("DEBUG +true +settings.toml:1")
        .containsPattern("APPEND_SLASH +\"false\" +environment CHARCHUB_APPEND_SLASH")
        .containsPattern("SECRET_KEY +\\*+ +secret.key")
        .doesNotContain("SESSION_COOKIE_AGE");
    assertThat(project.manage("diffsettings", "--all")).isZero();
    assertThat(project.out.toString()).containsPattern("SESSION_COOKIE_AGE +1209600 +default");
  }

  @Test
  void diffsettingsShowsNoSecretWhereverItComesFrom() {
    project.environment.put("DATABASE_URL", "postgresql://reader:tiger@db.example.org:5433/shop");
    project.environment.put("SECRET_KEY", "k3y-".repeat(20));
    project.environment.put("CHARCHUB_SECRET_KEY_FALLBACKS", "0ld-".repeat(20));
    assertThat(project.manage("diffsettings", "--all")).isZero();
    assertThat(project.out.toString())
        .containsPattern("SECRET_KEY +\\*+ +environment SECRET_KEY")
        .containsPattern("SECRET_KEY_FALLBACKS +\\*+ +environment")
        .containsPattern("DATABASES.default.URL +\\*+ +environment DATABASE_URL")
        .doesNotContain("tiger", "k3y-", "0ld-");
  }

  @Test
  void aDebuggingProjectWithoutAKeyGetsOne() {
    project.manage("check");
    assertThat(dir.resolve("secret.key")).isRegularFile();
  }

  @Test
  void anAppIsAddedAndFound() {
    assertThat(project.manage("startapp", "shop")).isZero();
    assertThat(project.out.toString())
        .contains("src/main/java/shop/ShopConfig.java")
        .contains("src/test/java/shop/ShopTest.java")
        .contains("Added \"shop\" to INSTALLED_APPS");
    assertThat(dir.resolve("settings.toml")).content().contains("[\"site\", \"shop\"]");
    assertThat(project.manage("check")).isZero();
  }

  @Test
  void aMissingAppNamesWhatWasMeant() {
    project.write("settings.toml", "DEBUG = true\nINSTALLED_APPS = [\"sitte\"]\n");
    assertThat(project.manage("check")).isEqualTo(1);
    assertThat(project.err.toString())
        .contains("apps.E010 There is no app 'sitte'")
        .contains("where: settings.toml:2, INSTALLED_APPS")
        .contains("try: 'site'.");
  }

  @Test
  void aUrlconfThatIsMissingOrOfTheWrongTypeIsNamed() {
    project.environment.put("CHARCHUB_ROOT_URLCONF", "site.Url");
    assertThat(project.manage("check")).isEqualTo(1);
    assertThat(project.err.toString())
        .contains("management.E003 There is no class site.Url")
        .contains("where: environment CHARCHUB_ROOT_URLCONF, ROOT_URLCONF");
    project.environment.put("CHARCHUB_ROOT_URLCONF", "java.lang.String");
    project.manage("check");
    assertThat(project.err.toString())
        .contains("management.E004 The class java.lang.String does not implement");
    project.environment.put("CHARCHUB_ROOT_URLCONF", "");
    project.manage("check");
    assertThat(project.err.toString()).contains("management.E005 ROOT_URLCONF is not set");
  }

  @Test
  void aCommandThatNeedsSoundChecksIsStopped() {
    project.environment.put("CHARCHUB_LANGUAGE_CODE", "xx");
    assertThat(project.manage("runserver")).isEqualTo(1);
    assertThat(project.err.toString()).contains("management.E006 The checks found 1 error");
  }

  @Test
  void debugIsNotShownToOtherMachines() {
    assertThat(project.manage("runserver", "0.0.0.0:0")).isEqualTo(1);
    assertThat(project.err.toString())
        .contains("management.E021 DEBUG would show source and settings")
        .contains("--allow-debug-remote");
  }

  @Test
  void whatIsNoAddressIsWrongUsage() {
    assertThat(project.manage("runserver", "127.0.0.1:http")).isEqualTo(2);
    assertThat(project.err.toString()).contains("management.E020 '127.0.0.1:http' is no address");
  }

  @Test
  void withoutDebugASecretKeyIsDemanded() {
    project.environment.put("CHARCHUB_DEBUG", "false");
    assertThat(project.manage("runserver", "0")).isEqualTo(1);
    assertThat(project.err.toString()).contains("settings.E004 There is no SECRET_KEY");
    project.environment.put("SECRET_KEY", "short");
    assertThat(project.manage("runserver", "0")).isEqualTo(1);
    assertThat(project.err.toString()).contains("settings.E004 SECRET_KEY is too short");
  }

  @Test
  void aSettingsFileMayBeNamed() {
    project.write("other.toml", "LANGUAGE_CODE = \"xx\"\n");
    assertThat(project.manage("check", "--settings", "other.toml")).isEqualTo(1);
    assertThat(project.err.toString()).contains("where: other.toml:1, LANGUAGE_CODE");
    assertThat(Files.exists(dir.resolve("db.sqlite3"))).isFalse();
  }

  @Test
  void anOpenSecretKeyIsWarnedOf() throws Exception {
    project.manage("check");
    Path key = dir.resolve("secret.key");
    Files.setPosixFilePermissions(
        key, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(project.manage("check")).isZero();
    assertThat(project.err.toString()).contains("settings.W003 Others may read secret.key");
  }
}
