package io.charchub.db;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One database: runs statements, keeps transactions. Safe for use by many threads; a transaction
 * belongs to the thread that began it.
 *
 * <p>Outside {@link #atomic} each statement commits by itself, and a read opens no transaction.
 */
public interface Database {

  /** The name of the database in the settings, such as {@code default}. */
  String alias();

  /** What is particular to this kind of database. */
  Dialect dialect();

  /** Every row of the result, in order. Never null, may be empty. */
  <T extends @Nullable Object> List<T> query(Sql sql, RowReader<T> reader);

  /** Each row of the result in order, without keeping them: for results larger than memory. */
  void stream(Sql sql, Consumer<Row> consumer);

  /** Runs an UPDATE, DELETE, INSERT or DDL statement; returns the number of rows matched. */
  int update(Sql sql);

  /**
   * Runs one statement text once for each list of values, with one preparation.
   *
   * @return the number of rows matched by all of them together
   */
  int batch(String text, List<? extends List<? extends @Nullable Object>> params);

  /** Runs an INSERT (or UPDATE) with RETURNING and gives its rows. */
  <T extends @Nullable Object> List<T> returning(Sql sql, RowReader<T> reader);

  /** Whether this thread is inside {@link #atomic}. */
  boolean inTransaction();

  /**
   * Runs {@code work} in a transaction, or in a savepoint of the one that is open. An exception
   * rolls that level back and goes on to the caller. A database error caught inside leaves the
   * block unusable until it ends (Django's rule).
   */
  <T extends @Nullable Object> T atomic(Supplier<T> work);

  /** {@link #atomic(Supplier)} with options, see {@link Atomic}. */
  <T extends @Nullable Object> T atomic(Atomic options, Supplier<T> work);

  /** {@link #atomic(Supplier)} for work without a result. */
  default void atomic(Runnable work) {
    this.<@Nullable Object>atomic(
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * Runs {@code action} after the outermost transaction committed; at once when none is open; never
   * when the level that it was registered in rolls back.
   */
  void onCommit(Runnable action);

  /**
   * Runs {@code work}, and stops the statements of this thread in it once {@code limit} has passed
   * since it began: for what a visitor may ask, whose cost nobody knows beforehand. Inside of
   * another limit the earlier end counts.
   *
   * @throws TimeLimitException {@code db.E025} from the statement that was stopped
   */
  <T extends @Nullable Object> T within(Duration limit, Supplier<T> work);

  /**
   * Makes the transaction of this thread end in a rollback, and refuses statements until it does,
   * or until the savepoint that is open rolls back (Django's {@code set_rollback(True)}).
   *
   * @throws TransactionManagementException {@code db.E043} when none is open
   */
  void markForRollback();

  /**
   * Runs {@code work} with foreign keys unchecked in this thread's writes, where the database would
   * check them at each statement: for a change of tables and for loading rows in any order. To be
   * followed by {@link #checkForeignKeys()} before the commit.
   *
   * @throws TransactionManagementException {@code db.E042} when a transaction is open, since a
   *     database may not be able to change this inside one
   */
  void withoutForeignKeys(Runnable work);

  /**
   * Checks every foreign key of every row.
   *
   * @throws IntegrityException {@code db.E022} when a row refers to one that does not exist
   */
  void checkForeignKeys();

  /**
   * Begins a stretch of time in which everything is done and nothing is kept: for tests.
   *
   * @throws TransactionManagementException {@code db.E044} inside of a transaction
   */
  Rehearsal rehearse();

  /** What records the statements of this database on request. */
  QueryLog log();

  /** Releases the connections. The database is not usable after. */
  void close();
}
