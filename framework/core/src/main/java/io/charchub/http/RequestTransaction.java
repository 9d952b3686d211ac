package io.charchub.http;

/**
 * The transaction that a whole request runs in, where ATOMIC_REQUESTS has it in one. An exception
 * that leaves the view rolls it back; a view that answers an error itself says so here. Django's
 * {@code transaction.set_rollback(True)}, as Django REST framework calls it.
 */
public final class RequestTransaction {
  private static final AttributeKey<Runnable> KEY = AttributeKey.of("request.transaction");

  private RequestTransaction() {}

  /** Says how the transaction of {@code request} is made to end in a rollback. */
  public static void open(Request request, Runnable rollBack) {
    request.setAttribute(KEY, rollBack);
  }

  /**
   * Makes the transaction of {@code request} end in a rollback, and refuses statements until it
   * does; does nothing where it runs in none.
   */
  public static void rollBack(Request request) {
    request.attribute(KEY).ifPresent(Runnable::run);
  }
}
