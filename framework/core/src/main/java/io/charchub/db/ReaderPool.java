package io.charchub.db;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A few connections to read with, opened when first needed. The one given back last is lent first,
 * because its statements are prepared and its pages cached.
 */
final class ReaderPool {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition returned = lock.newCondition();
  private final @Nullable PhysicalConnection[] idle;
  private final Supplier<PhysicalConnection> opener;
  private int idleCount;
  private int open;
  private boolean closed;

  ReaderPool(int size, Supplier<PhysicalConnection> opener) {
    this.idle = new PhysicalConnection[size];
    this.opener = opener;
  }

  /**
   * A connection for the caller alone.
   *
   * @return null when none came back within {@code nanos}
   */
  @Nullable PhysicalConnection take(long nanos) throws InterruptedException {
    long left = nanos;
    lock.lock();
    try {
      while (idleCount == 0 && open == idle.length) {
        if (left <= 0) {
          return null;
        }
        left = returned.awaitNanos(left);
      }
      if (idleCount > 0) {
        PhysicalConnection connection = idle[--idleCount];
        idle[idleCount] = null;
        return connection;
      }
      open++;
    } finally {
      lock.unlock();
    }
    return openOne();
  }

  void giveBack(PhysicalConnection connection) {
    lock.lock();
    try {
      if (closed || connection.isBroken()) {
        open--;
        connection.close();
      } else {
        idle[idleCount++] = connection;
      }
      returned.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Closes the idle ones now, and the others when they are given back. */
  void close() {
    lock.lock();
    try {
      closed = true;
      while (idleCount > 0) {
        PhysicalConnection connection = idle[--idleCount];
        idle[idleCount] = null;
        open--;
        if (connection != null) {
          connection.close();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private PhysicalConnection openOne() {
    boolean opened = false;
    try {
      PhysicalConnection connection = opener.get();
      opened = true;
      return connection;
    } finally {
      if (!opened) {
        lock.lock();
        try {
          open--;
          returned.signal();
        } finally {
          lock.unlock();
        }
      }
    }
  }
}
