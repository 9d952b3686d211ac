package io.charchub.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseConfigTest {

  @ParameterizedTest
  @CsvSource({
    "sqlite:///db.sqlite3, db.sqlite3",
    "sqlite:////var/lib/db.sqlite3, /var/lib/db.sqlite3",
    "sqlite3:///my%20site.db, my site.db",
    "sqlite::memory:, :memory:",
    "sqlite://:memory:, :memory:"
  })
  void readsSqliteUrls(String url, String name) {
    DatabaseConfig config = DatabaseConfig.ofUrl("default", url);
    assertThat(config.engine()).isEqualTo("sqlite");
    assertThat(config.name()).isEqualTo(name);
  }

  @Test
  void readsServerUrls() {
    DatabaseConfig config =
        DatabaseConfig.ofUrl(
            "blog", "postgres://ali:p%40ss%2Fw@rd@[::1]:5433/my_db?sslmode=require");
    assertThat(config)
        .isEqualTo(
            new DatabaseConfig(
                "blog",
                "postgresql",
                "my_db",
                "ali",
                "p@ss/w@rd",
                "[::1]",
                5433,
                Map.of("sslmode", "require")));
    assertThat(DatabaseConfig.ofUrl("default", "mysql://db/site").engine()).isEqualTo("mariadb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "sqlite:db.sqlite3",
        "sqlite://db",
        "sqlite:///",
        "postgresql://user:hush@host",
        "postgresql://u:hush@host:port/db",
        "postgresql://u:hush@host/db?x",
        "sqlite:///%zz"
      })
  void refusesOthersWithoutTellingThePassword(String url) {
    assertThatThrownBy(() -> DatabaseConfig.ofUrl("default", url))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith("db.E001 The URL of the database 'default' cannot be read: ")
        .hasMessageContaining("where: DATABASE_URL")
        .hasMessageContaining("sqlite:///db.sqlite3")
        .message()
        .doesNotContain("hush");
  }

  @Test
  void neverPrintsThePassword() {
    assertThat(DatabaseConfig.ofUrl("default", "postgresql://u:hush@host/db"))
        .hasToString("DatabaseConfig[default: postgresql db at host]");
  }

  @Test
  void aRelativeFileIsTakenFromTheProject() {
    Path base = Path.of("/srv/site");
    assertThat(DatabaseConfig.sqlite("default", "db.sqlite3").relativeTo(base).name())
        .isEqualTo(base.resolve("db.sqlite3").toString());
    assertThat(DatabaseConfig.sqlite("default", "/var/x").relativeTo(base).name())
        .isEqualTo(Path.of("/var/x").toString());
    assertThat(DatabaseConfig.sqlite("default", ":memory:").relativeTo(base).name())
        .isEqualTo(":memory:");
  }

  @Test
  void anEngineOrAliasThatDoesNotExistNamesTheNearest() {
    assertThatThrownBy(
            () ->
                Databases.open(
                    List.of(new DatabaseConfig("default", "sqlit", "x", "", "", "", 0, Map.of()))))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("db.E002 There is no database engine 'sqlit'")
        .hasMessageContaining("try: 'sqlite'. There are: sqlite");
    try (Databases databases =
        Databases.open(List.of(DatabaseConfig.sqlite("default", ":memory:")))) {
      assertThatThrownBy(() -> databases.get("defualt"))
          .hasMessageContaining("db.E003 There is no database 'defualt'")
          .hasMessageContaining("try: 'default'");
      assertThat(databases.all()).containsExactly(databases.primary());
    }
  }
}
