package blog.byhand;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteOpenMode;

/** Connections for programs that only read. */
final class ReadingConnection {
  private ReadingConnection() {}

  /**
   * A connection without what reading here does not need: SQLite's own mutex, since one thread at a
   * time has it, and the empty transaction that the driver otherwise runs after each statement.
   */
  static Connection open(Path database) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setOpenMode(SQLiteOpenMode.NOMUTEX);
    config.setGetGeneratedKeys(false);
    Connection connection = config.createConnection("jdbc:sqlite:" + database);
    ((SQLiteConnection) connection).getConnectionConfig().setAutoCommit(false);
    return connection;
  }
}
