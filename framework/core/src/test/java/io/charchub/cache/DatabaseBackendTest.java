package io.charchub.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.db.DatabaseConfig;
import io.charchub.db.Databases;
import io.charchub.db.Sql;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseBackendTest extends CacheContract {
  private Databases databases;
  private int tables;

  private Databases databases() {
    if (databases == null) {
      databases =
          Databases.open(
              List.of(DatabaseConfig.sqlite("default", folder.resolve("db.sqlite3").toString())));
    }
    return databases;
  }

  @Override
  CacheBackend backend(int maxEntries) {
    String table = "cache \"table\" " + tables++;
    CacheTable.create(databases().primary(), table);
    return new DatabaseBackend(
        () -> databases().primary(), table, new CullOptions(maxEntries, 3, 1));
  }

  @AfterEach
  void closeDatabases() {
    databases().close();
  }

  @Test
  void eachCallIsOneStatement() {
    DatabaseBackend quiet =
        new DatabaseBackend(
            () -> databases().primary(),
            "cache \"table\" 0",
            new CullOptions(10, 3, Integer.MAX_VALUE));
    Cache one = new Cache(quiet, CacheOptions.DEFAULT);
    for (Runnable call :
        List.<Runnable>of(
            () -> one.set("a", 1),
            () -> one.add("a", 1),
            () -> one.get("a"),
            () -> one.getMany(List.of("a", "b")),
            () -> one.touch("a"),
            () -> one.delete("a"))) {
      try (var recording = databases().log().record()) {
        call.run();
        assertThat(recording.queries()).hasSize(1);
      }
    }
  }

  @Test
  void aMissingTableIsNamedWithItsRemedy() {
    Cache cacheless =
        new Cache(
            new DatabaseBackend(() -> databases().primary(), "gone", CullOptions.DEFAULT),
            CacheOptions.DEFAULT);
    assertThatThrownBy(() -> cacheless.get("k"))
        .isInstanceOf(CacheException.class)
        .hasMessageContaining("cache.E007 There is no table 'gone' for the cache")
        .hasMessageContaining("manage createcachetable");
  }

  @Test
  void whatSomebodyElseWroteIsAsIfItWereNotThere() {
    cache.set("k", 1);
    for (String foreign :
        List.of("gASVBQAAAAAAAABLAS4=", "", "{", "{\"$\": \"class\", \"v\": \"x\"}")) {
      databases()
          .primary()
          .update(Sql.of("UPDATE \"cache \"\"table\"\" 0\" SET value = ?", foreign));
      assertThat(cache.get("k")).isEmpty();
    }
  }
}
