package io.charchub.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final Setting<Integer> PAGE = Setting.integer("BLOG_PAGE", 10);

  @TempDir Path dir;
  private final Map<String, String> environment = new HashMap<>();

  private SettingsReader reader(String toml) {
    try {
      Files.writeString(dir.resolve("settings.toml"), toml);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return SettingsReader.of(dir, environment, null);
  }

  private Settings read(String toml) {
    return reader(toml).read(List.of(PAGE));
  }

  @Test
  void withoutAWordTheDefaultsAreSafe() {
    Settings settings = read("");
    assertThat(settings.get(BuiltInSettings.DEBUG)).isFalse();
    assertThat(settings.get(BuiltInSettings.ALLOWED_HOSTS)).isEmpty();
    assertThat(settings.get(BuiltInSettings.SESSION_COOKIE_HTTPONLY)).isTrue();
    assertThat(settings.get(BuiltInSettings.X_FRAME_OPTIONS)).isEqualTo("DENY");
    assertThat(settings.get(BuiltInSettings.DEFAULT_AUTO_FIELD)).isEqualTo("BigAutoField");
    assertThat(settings.get(BuiltInSettings.TIME_ZONE)).isEqualTo(ZoneId.of("UTC"));
    assertThat(settings.get(BuiltInSettings.SESSION_COOKIE_AGE)).isEqualTo(Duration.ofDays(14));
    assertThat(settings.get(BuiltInSettings.MEDIA_ROOT)).contains(dir.resolve("media"));
    assertThat(settings.get(BuiltInSettings.STATIC_ROOT)).isEmpty();
    assertThat(settings.origin(BuiltInSettings.DEBUG).isDefault()).isTrue();
    assertThat(settings.databases()).isEmpty();
  }

  @Test
  void everyValueRemembersItsLine() {
    Settings settings =
        read(
            """
            # a comment
            DEBUG = true
            INSTALLED_APPS = [
                "blog",   # ours
            ]
            TIME_ZONE = "Asia/Tehran"

            [TEMPLATES]
            DIRS = ["pages"]
            """);
    assertThat(settings.origin(BuiltInSettings.DEBUG).text()).isEqualTo("settings.toml:2");
    assertThat(settings.origin(BuiltInSettings.INSTALLED_APPS).text()).isEqualTo("settings.toml:3");
    assertThat(settings.origin(BuiltInSettings.TIME_ZONE).text()).isEqualTo("settings.toml:6");
    assertThat(settings.origin(BuiltInSettings.TEMPLATES_DIRS).text()).isEqualTo("settings.toml:9");
    assertThat(settings.get(BuiltInSettings.TEMPLATES_DIRS)).containsExactly(dir.resolve("pages"));
    assertThat(settings.get(BuiltInSettings.INSTALLED_APPS)).containsExactly("blog");
  }

  @Test
  void laterPlacesWin() throws IOException {
    Path extra = dir.resolve("production.toml");
    Files.writeString(extra, "DEBUG = false\nLANGUAGE_CODE = 'fa'\n");
    environment.put("CHARCHUB_SETTINGS", "production.toml");
    environment.put("CHARCHUB_LANGUAGE_CODE", "en");
    Settings settings = read("DEBUG = true\nLANGUAGE_CODE = 'de'\nAPPEND_SLASH = false\n");
    assertThat(settings.get(BuiltInSettings.DEBUG)).isFalse();
    assertThat(settings.origin(BuiltInSettings.DEBUG).text()).isEqualTo("production.toml:1");
    assertThat(settings.get(BuiltInSettings.LANGUAGE_CODE)).isEqualTo("en");
    assertThat(settings.origin(BuiltInSettings.LANGUAGE_CODE).text())
        .isEqualTo("environment CHARCHUB_LANGUAGE_CODE");
    assertThat(settings.get(BuiltInSettings.APPEND_SLASH)).isFalse();
  }

  @Test
  void theEnvironmentReachesIntoTables() {
    environment.put("CHARCHUB_DATABASES__default__NAME", "other.sqlite3");
    environment.put("CHARCHUB_ALLOWED_HOSTS", "a.example, b.example");
    environment.put("CHARCHUB_DEBUG", "off");
    Settings settings =
        read("DEBUG = true\n[DATABASES.default]\nENGINE = 'sqlite'\nNAME = 'db.sqlite3'\n");
    assertThat(settings.database("default").name())
        .isEqualTo(dir.resolve("other.sqlite3").toString());
    assertThat(settings.get(BuiltInSettings.ALLOWED_HOSTS))
        .containsExactly("a.example", "b.example");
    assertThat(settings.get(BuiltInSettings.DEBUG)).isFalse();
  }

  @Test
  void referencesToBaseDirAndTheEnvironmentAreReplaced() {
    environment.put("HOSTNAME_OF_MINE", "www.example.com");
    Settings settings =
        read(
            """
            ALLOWED_HOSTS = ["${HOSTNAME_OF_MINE}"]
            [DATABASES.default]
            ENGINE = "sqlite"
            NAME = "${BASE_DIR}/db.sqlite3"
            """);
    assertThat(settings.get(BuiltInSettings.ALLOWED_HOSTS)).containsExactly("www.example.com");
    assertThat(settings.database("default").name()).isEqualTo(dir + "/db.sqlite3");
  }

  @Test
  void aReferenceToNothingIsRefused() {
    assertThatThrownBy(() -> read("\nMEDIA_ROOT = '${MEDIA}'"))
        .hasMessage(
            """
            conf.E004 ${MEDIA} stands for nothing
              where: settings.toml:2
              try: set the environment variable MEDIA, or write ${BASE_DIR}""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DEBUG = True|True is written in lower case|1, column 9: DEBUG = True|DEBUG = true",
        "DEBUG = None|TOML has no None|1, column 9: DEBUG = None|leave the line out",
        "DEBUG: true|a colon where '=' belongs|1, column 6: DEBUG: true|DEBUG = true",
        "TIME_ZONE = Asia/Tehran|text stands in quotes|1, column 13: TIME_ZONE = Asia/Tehran|TIME_ZONE = \"Asia/Tehran\"",
        "TIME_ZONE = \"UTC|the quote is never closed|1, column 17|TIME_ZONE = \"UTC\"",
        "HOSTS = (1, 2)|a list stands in square brackets|1, column 9|HOSTS = [ ... ]",
        "DEBUG =|there is no value after '='|1, column 8|DEBUG = \"\"",
        "[TEMPLATES|the name of a table is not closed|1, column 11|[TEMPLATES]",
        "HOSTS = [\"a\",\\nDEBUG = true|a list or table that is opened here is never closed|1, column 9: HOSTS = [\"a\",|close it",
        "DEBUG = true\\nDEBUG = false|a name stands twice|2, column 1: DEBUG = false|keep one",
      })
  void brokenTomlGivesLineColumnAndTheNearestRightThing(
      String toml, String what, String where, String hint) {
    assertThatThrownBy(() -> read(toml.replace("\\n", "\n") + "\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("conf.E001 The settings are not valid TOML: " + what)
        .hasMessageContaining("where: settings.toml:" + where)
        .hasMessageContaining("try: " + hint);
  }

  @Test
  void aFileThatIsNotUtf8IsNamed() throws IOException {
    Files.write(dir.resolve("settings.toml"), new byte[] {'A', '=', (byte) 0xff});
    assertThatThrownBy(() -> SettingsReader.of(dir, environment, null))
        .hasMessage("conf.E002 The settings file settings.toml cannot be read: it is not UTF-8");
  }

  @Test
  void noSettingsFileSaysWhereToStand() {
    assertThatThrownBy(() -> SettingsReader.of(dir, environment, null))
        .hasMessageStartingWith("conf.E003 There is no settings file settings.toml")
        .hasMessageContaining("run the command in the project's folder");
  }

  @Test
  void aWrongTypeSaysWhatTheSettingTakes() {
    assertThatThrownBy(() -> read("DEBUG = 'maybe'\n"))
        .hasMessage(
            """
            conf.E005 DEBUG takes true or false, not "maybe"
              where: settings.toml:1
              try: true or false, without quotes""");
    assertThatThrownBy(() -> read("ALLOWED_HOSTS = true\n"))
        .hasMessageContaining("try: a list: [true]");
    assertThatThrownBy(() -> read("LANGUAGE_CODE = 5\n"))
        .hasMessageContaining("try: put it in quotes: \"5\"");
    assertThatThrownBy(() -> read("TEMPLATES = 'pages'\n"))
        .hasMessageContaining("try: [TEMPLATES], and below it: CONTEXT_PROCESSORS, DIRS");
    assertThatThrownBy(() -> read("DEFAULT_AUTO_FIELD = 'BigAutofield'\n"))
        .hasMessageContaining("try: did you mean 'BigAutoField'?");
  }

  @Test
  void aSecretOfTheWrongTypeIsNotShown() {
    assertThatThrownBy(() -> read("SECRET_KEY = 123456789\n"))
        .hasMessageStartingWith("conf.E005 SECRET_KEY takes text in quotes, not its value");
  }

  @ParameterizedTest
  @CsvSource({"Asia/Teheran, Asia/Tehran", "Tehran, Asia/Tehran", "Europe/Berln, Europe/Berlin"})
  void anUnknownZoneNamesTheNearest(String zone, String nearest) {
    assertThatThrownBy(() -> read("DEBUG = true\nTIME_ZONE = '" + zone + "'\n"))
        .hasMessage(
            """
            conf.E005 TIME_ZONE takes the name of a time zone, not "%s"
              where: settings.toml:2
              try: did you mean '%s'?"""
                .formatted(zone, nearest));
  }

  @Test
  void anUnknownNameNearAKnownOneIsASlip() {
    assertThatThrownBy(() -> read("ALOWED_HOSTS = ['a']\n"))
        .hasMessage(
            """
            conf.E006 There is no setting 'ALOWED_HOSTS'
              where: settings.toml:1
              try: 'ALLOWED_HOSTS', or a name of your own that is less like it, such as MY_ALOWED_HOSTS""");
    environment.put("CHARCHUB_DEBGU", "true");
    assertThatThrownBy(() -> read(""))
        .hasMessageContaining("where: environment CHARCHUB_DEBGU")
        .hasMessageContaining("try: 'DEBUG'");
  }

  @Test
  void anEntryOfATableThatDoesNotExistNamesTheOthers() {
    assertThatThrownBy(() -> read("[TEMPLATES]\nDIR = []\n"))
        .hasMessage(
            """
            conf.E006 There is no setting 'TEMPLATES.DIR'
              where: settings.toml:2
              try: 'DIRS'. TEMPLATES has: CONTEXT_PROCESSORS, DIRS""");
    assertThatThrownBy(() -> read("[DATABASES.default]\nENGIN = 'sqlite'\n"))
        .hasMessageContaining("try: 'ENGINE'. A database has: ENGINE, NAME");
  }

  @Test
  void whatDjangoHasDroppedSaysSo() {
    assertThatThrownBy(() -> read("USE_L10N = true\n"))
        .hasMessageContaining("conf.E006 There is no setting 'USE_L10N'")
        .hasMessageContaining("leave it out");
  }

  @Test
  void aNameInSmallLettersIsRefused() {
    assertThatThrownBy(() -> read("my_colour = 'red'\n"))
        .hasMessageContaining("conf.E007 The name 'my_colour' is not in capitals")
        .hasMessageContaining("try: MY_COLOUR");
  }

  @Test
  void aProjectHasSettingsOfItsOwnAndAppsAddTyped() {
    Settings settings = read("PUBLISHER = 'Us'\nBLOG_PAGE = 5\n");
    assertThat(settings.own("PUBLISHER")).contains("Us");
    assertThat(settings.own("NOTHING")).isEmpty();
    assertThat(settings.get(PAGE)).isEqualTo(5);
    assertThatThrownBy(() -> settings.get(Setting.bool("SHOP_OPEN", true)))
        .hasMessageStartingWith("conf.E010 No installed app provides the setting SHOP_OPEN");
  }

  @Test
  void durationsAndPairsAreUnderstood() {
    Settings settings =
        read("SESSION_COOKIE_AGE = '12h'\nLANGUAGES = [['fa', 'فارسی'], ['en', 'English']]\n");
    assertThat(settings.get(BuiltInSettings.SESSION_COOKIE_AGE)).isEqualTo(Duration.ofHours(12));
    assertThat(settings.get(BuiltInSettings.LANGUAGES))
        .containsExactly(Map.entry("fa", "فارسی"), Map.entry("en", "English"));
  }

  @Test
  void theSecretKeyComesFromItsFileUnlessItIsSet() throws IOException {
    assertThat(SecretKey.create(dir)).isTrue();
    assertThat(SecretKey.create(dir)).isFalse();
    Path file = dir.resolve("secret.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(SecretKey.isOpenToOthers(file)).isFalse();
    Settings settings = read("");
    assertThat(settings.get(BuiltInSettings.SECRET_KEY)).hasSizeGreaterThanOrEqualTo(50);
    assertThat(settings.origin(BuiltInSettings.SECRET_KEY).text()).isEqualTo("secret.key");
    environment.put("SECRET_KEY", "from the environment");
    assertThat(read("").get(BuiltInSettings.SECRET_KEY)).isEqualTo("from the environment");
  }

  @Test
  void listingsMaskSecrets() {
    environment.put("SECRET_KEY", "hush");
    Settings settings =
        read(
            """
            MAP_API_TOKEN = "hush"
            [DATABASES.default]
            ENGINE = "postgresql"
            NAME = "blog"
            PASSWORD = "hush"
            """);
    assertThat(settings.entries()).extracting(Settings.Entry::shown).doesNotContain("\"hush\"");
    assertThat(settings.entries())
        .extracting(Settings.Entry::name)
        .contains("DEBUG", "MAP_API_TOKEN");
    assertThat(settings.database("default").toString()).doesNotContain("hush");
  }

  @Test
  void aSettingIsReadEarlyByTheOneWhoNeedsItToFindTheApps() {
    SettingsReader reader = reader("INSTALLED_APPS = ['blog']\nBLOG_PAGE = 3\n");
    assertThat(reader.value(BuiltInSettings.INSTALLED_APPS)).containsExactly("blog");
    assertThat(reader.origin(BuiltInSettings.INSTALLED_APPS).text()).isEqualTo("settings.toml:1");
    assertThat(reader.baseDir()).isEqualTo(dir.toAbsolutePath());
  }

  @Test
  void everyBuiltInSettingIsListedOnceAndExplained() throws IllegalAccessException {
    List<Object> constants = new ArrayList<>();
    for (var field : BuiltInSettings.class.getDeclaredFields()) {
      if (field.getType() == Setting.class && Modifier.isPublic(field.getModifiers())) {
        constants.add(field.get(null));
      }
    }
    assertThat(BuiltInSettings.all())
        .hasSameElementsAs(constants.stream().<Setting<?>>map(each -> (Setting<?>) each).toList());
    assertThat(BuiltInSettings.all())
        .allSatisfy(setting -> assertThat(setting.meaning()).isNotEmpty());
  }
}
