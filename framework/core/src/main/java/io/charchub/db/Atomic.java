package io.charchub.db;

/**
 * How a block of {@link Database#atomic(Atomic, java.util.function.Supplier)} nests (Django's
 * {@code atomic} options).
 *
 * @param savepoint whether a nested block makes a savepoint; without one, an error inside marks the
 *     outer block for rollback
 * @param durable whether the block must be the outermost one
 */
public record Atomic(boolean savepoint, boolean durable) {
  /** A savepoint when nested. */
  public static final Atomic DEFAULT = new Atomic(true, false);

  /** An error when nested. */
  public static final Atomic DURABLE = new Atomic(true, true);

  /** No savepoint when nested. */
  public static final Atomic WITHOUT_SAVEPOINT = new Atomic(false, false);
}
