package io.charchub.db.migrations.execution;

import io.charchub.db.Database;
import io.charchub.db.Sql;
import io.charchub.db.migrations.MigrationException;
import io.charchub.errors.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets one {@code migrate} at a time work on a database, from reading what is applied to the last
 * step: two that read the same plan would take it twice.
 *
 * <p>For SQLite the operating system's lock on an empty file beside the database's. It belongs to
 * the process and goes with it, however that ends, so nobody ever has to clean up after a crash;
 * the file itself stays, because deleting it would let a second process lock a file that is no
 * longer there. A database in memory has one process, and needs none.
 */
final class MigrationLock implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final @Nullable FileChannel channel;

  private MigrationLock(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits for the lock.
   *
   * @param waiting called once if another process has it
   * @throws MigrationException {@code migrations.E040} when it is not free within {@code patience}
   */
  static MigrationLock acquire(Database database, Duration patience, Runnable waiting) {
    Path file = file(database);
    if (file == null) {
      return new MigrationLock(null);
    }
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      boolean locked = false;
      try {
        locked = lock(channel, patience, waiting);
      } finally {
        if (!locked) {
          channel.close();
        }
      }
      if (locked) {
        return new MigrationLock(channel);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lock " + file, e);
    }
    throw new MigrationException(
        Problem.of(
                "migrations.E040",
                "Another migrate is at work on the database '" + database.alias() + "'")
            .at(file.toString())
            .hint("wait until it is done, then run this again"));
  }

  private static boolean lock(FileChannel channel, Duration patience, Runnable waiting)
      throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    boolean told = false;
    while (!tryLock(channel)) {
      if (System.nanoTime() - end >= 0) {
        return false;
      }
      if (!told) {
        waiting.run();
        told = true;
      }
      try {
        Thread.sleep(PAUSE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  /** The file to lock; null where there is nothing to lock. */
  private static @Nullable Path file(Database database) {
    if (!database.dialect().name().equals("sqlite")) {
      return null;
    }
    List<String> files =
        database.query(
            Sql.of("SELECT file FROM pragma_database_list WHERE name = 'main'"),
            row -> Objects.requireNonNullElse(row.getString(0), ""));
    String main = files.isEmpty() ? "" : files.get(0);
    if (main.isEmpty()) {
      return null;
    }
    Path path = Path.of(main);
    return path.resolveSibling("." + path.getFileName() + ".migrate-lock");
  }

  @Override
  public void close() {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
