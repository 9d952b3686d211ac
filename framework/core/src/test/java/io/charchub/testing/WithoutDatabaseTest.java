package io.charchub.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.db.DatabaseConfig;
import io.charchub.db.Databases;
import io.charchub.db.Sql;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages that must do without a database. */
@CharchubTest(project = "src/test/projects/board", database = false)
class WithoutDatabaseTest {
  @Test
  void aPageWithoutAQueryPasses(Client client) {
    client.get("/search/?q=key").assertContains("key");
  }

  @Test
  void aQueryOfAnyThreadBreaksTheBan() throws Exception {
    Databases others = Databases.open(List.of(DatabaseConfig.sqlite("default", ":memory:")));
    QueryBan ban = new QueryBan(others);
    Thread thread =
        new Thread(() -> others.primary().query(Sql.of("SELECT 7"), row -> row.getLong(0)));
    thread.start();
    thread.join();
    assertThatThrownBy(ban::lift)
        .isInstanceOf(AssertionError.class)
        .hasMessage("A test with database = false asked a database: 1 query ran\n  1. SELECT 7");
    others.close();
  }
}
