package io.charchub.db.models;

import io.charchub.db.Atomic;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Transactions on the project's default database (Django's {@code transaction}); those of another
 * one are begun on it.
 *
 * <pre>
 * Transactions.atomic(() -> {
 *   post.save();
 *   post.tags.set(tags);
 * });
 * </pre>
 */
public final class Transactions {
  private Transactions() {}

  /**
   * Runs {@code work} as a whole or not at all; in an open transaction as a part that can be undone
   * alone.
   */
  public static void atomic(Runnable work) {
    Connections.get(null).atomic(work);
  }

  /** {@link #atomic(Runnable)} with a result. */
  public static <T extends @Nullable Object> T atomic(Supplier<T> work) {
    return Connections.get(null).atomic(work);
  }

  /** {@link #atomic(Runnable)} with options. */
  public static <T extends @Nullable Object> T atomic(Atomic options, Supplier<T> work) {
    return Connections.get(null).atomic(options, work);
  }

  /** Runs {@code action} after the transaction that is open commits; at once where none is. */
  public static void onCommit(Runnable action) {
    Connections.get(null).onCommit(action);
  }
}
