package io.charchub.db;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The transaction that a thread has open: its connection, its depth, and what waits for the commit.
 */
final class Transaction {
  final PhysicalConnection connection;

  /** What waits for the commit, in the order it was registered. */
  private final List<Runnable> afterCommit = new ArrayList<>();

  private int depth = 1;
  private boolean needsRollback;
  private @Nullable DatabaseException cause;

  Transaction(PhysicalConnection connection) {
    this.connection = connection;
  }

  /** Enters a nested block; returns its depth, which names its savepoint. */
  int enter() {
    return ++depth;
  }

  void leave() {
    depth--;
  }

  boolean needsRollback() {
    return needsRollback;
  }

  /** Notes that nothing may run before the block that is open rolls back, and why, where known. */
  void breakBecause(@Nullable DatabaseException error) {
    if (!needsRollback) {
      needsRollback = true;
      cause = error;
    }
  }

  /** Notes that the block that was broken has rolled back. */
  void mend() {
    needsRollback = false;
    cause = null;
  }

  @Nullable DatabaseException cause() {
    return cause;
  }

  void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  int actions() {
    return afterCommit.size();
  }

  /** Drops the actions registered since there were so many. */
  void dropActions(int from) {
    afterCommit.subList(from, afterCommit.size()).clear();
  }

  List<Runnable> takeActions() {
    return List.copyOf(afterCommit);
  }
}
