package io.charchub.db;

import java.util.List;

/**
 * A stretch of time in which a database does everything and keeps nothing: for tests. What any
 * thread writes meanwhile, the commits of its transactions included, is there for every thread to
 * read, and is gone when the rehearsal is closed.
 *
 * <pre>{@code
 * try (Rehearsal rehearsal = database.rehearse()) {
 *   new Tag()...save();
 * } // the tag is gone
 * }</pre>
 *
 * <p>Code that runs in a rehearsal cannot tell it from a database in earnest: outside of {@link
 * Database#atomic} it is in no transaction, a durable block may begin, actions run after the commit
 * of the outermost block, foreign keys are checked there. Threads take turns, a statement or an
 * outermost block each; one that waits inside a block for another that asks the database waits in
 * vain.
 *
 * <p>Rehearsals nest: a test in that of its class. They are closed in the reverse order of their
 * opening, outside of any transaction.
 */
public interface Rehearsal extends AutoCloseable {

  /**
   * Runs {@code work}; what it, or any other thread meanwhile, would do after a commit is not done.
   *
   * @return the actions that were not run, in their order; never null. Run them to see what they do
   */
  List<Runnable> holdBack(Runnable work);

  /**
   * Undoes all that was written since the rehearsal began. Closing twice does nothing more.
   *
   * @throws TransactionManagementException {@code db.E044} inside of a transaction, or while a
   *     rehearsal that began later is open
   */
  @Override
  void close();
}
