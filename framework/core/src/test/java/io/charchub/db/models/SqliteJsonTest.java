package io.charchub.db.models;

import io.charchub.testing.TestDatabase;
import java.nio.file.Path;

/** {@link JsonContract} on SQLite. */
class SqliteJsonTest extends JsonContract {
  @Override
  TestDatabase open(Path folder) {
    return TestDatabase.sqlite(folder.resolve("press.sqlite3"), PRESS);
  }
}
