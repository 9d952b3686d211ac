package io.charchub.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseSettingsTest {
  @TempDir Path dir;

  private DatabaseSettings read(String toml, Map<String, String> environment) {
    try {
      Files.writeString(dir.resolve("settings.toml"), toml);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return SettingsReader.of(dir, environment, null).read(List.of()).database("default");
  }

  private DatabaseSettings url(String url) {
    return read(
        "[DATABASES.default]\nENGINE = 'sqlite'\nNAME = 'db.sqlite3'\nPASSWORD = 'x'\n",
        Map.of("DATABASE_URL", url));
  }

  @Test
  void aTableDescribesADatabase() {
    DatabaseSettings database =
        read(
            """
            [DATABASES.default]
            ENGINE = "postgresql"
            NAME = "blog"
            USER = "u"
            PASSWORD = "p"
            HOST = "db.example"
            PORT = 5433
            ATOMIC_REQUESTS = true
            [DATABASES.default.OPTIONS]
            sslmode = "require"
            """,
            Map.of());
    assertThat(database)
        .isEqualTo(
            new DatabaseSettings(
                "default",
                "",
                "postgresql",
                "blog",
                "u",
                "p",
                "db.example",
                5433,
                Map.of("sslmode", "require"),
                true,
                new Origin("settings.toml:1")));
    assertThat(database).hasToString("database 'default': postgresql blog on db.example:5433");
  }

  @Test
  void aUrlReplacesTheTableAltogether() {
    DatabaseSettings database = url("postgresql://user:hush@db.example:5433/blog");
    assertThat(database.url()).isEqualTo("postgresql://user:hush@db.example:5433/blog");
    assertThat(database.engine()).isEmpty();
    assertThat(database.password()).isEmpty();
    assertThat(database.origin().text()).isEqualTo("environment DATABASE_URL");
    assertThat(database).hasToString("database 'default' by its URL");
  }

  @Test
  void anUnknownEngineNamesTheNearest() {
    assertThatThrownBy(() -> read("[DATABASES.default]\nENGINE = 'sqlite3'\n", Map.of()))
        .hasMessage(
            """
            conf.E009 There is no database engine 'sqlite3'
              where: settings.toml:1
              try: 'sqlite'. Engines: sqlite, postgresql, mariadb""");
    assertThatThrownBy(() -> read("[DATABASES.default]\nNAME = 'x'\n", Map.of()))
        .hasMessageStartingWith("conf.E009 DATABASES.default.ENGINE is missing");
  }

  @Test
  void aNameAndAPortAreChecked() {
    assertThatThrownBy(() -> read("[DATABASES.default]\nENGINE = 'sqlite'\n", Map.of()))
        .hasMessageStartingWith("conf.E008 DATABASES.default has no NAME");
    assertThatThrownBy(
            () -> read("[DATABASES.default]\nENGINE='mariadb'\nNAME='x'\nPORT=99999\n", Map.of()))
        .hasMessageContaining("a number from 1 to 65535");
  }

  @Test
  void anUnknownAliasIsNamed() {
    assertThatThrownBy(() -> read("[DATABASES.other]\nENGINE='sqlite'\nNAME='x'\n", Map.of()))
        .hasMessageStartingWith("conf.E011 There is no database 'default'");
  }
}
