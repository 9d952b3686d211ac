package io.charchub.db.models;

import io.charchub.testing.TestDatabase;
import java.nio.file.Path;

/** {@link DeletionPreviewContract} on SQLite. */
class SqliteDeletionPreviewTest extends DeletionPreviewContract {
  @Override
  TestDatabase open(Path folder) {
    return TestDatabase.sqlite(folder.resolve("press.sqlite3"), PRESS);
  }
}
