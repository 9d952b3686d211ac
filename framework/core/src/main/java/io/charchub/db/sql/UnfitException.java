package io.charchub.db.sql;

/**
 * A value cannot be bound, because a comparison with it is decided without the database: a number
 * that the column cannot hold. The plan at hand does not fit; one for this value does. Never leaves
 * the query room.
 */
public final class UnfitException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final boolean always;

  private UnfitException(boolean always) {
    super("the plan does not fit the value", null, false, false);
    this.always = always;
  }

  /** A comparison that holds for every value, or for none. */
  public static UnfitException of(boolean always) {
    return new UnfitException(always);
  }

  /** Whether the comparison holds for every value that is not NULL; otherwise for none. */
  public boolean isAlways() {
    return always;
  }
}
