package io.charchub.management;

import io.charchub.db.Database;
import io.charchub.http.Handler;
import io.charchub.http.Request;
import io.charchub.http.RequestTransaction;
import io.charchub.http.Response;

/**
 * Runs each view in a transaction, which an exception rolls back: ATOMIC_REQUESTS. The middleware
 * around the view is outside of it, as with Django.
 */
final class AtomicRequests implements Handler {
  private final Handler view;
  private final Database database;

  AtomicRequests(Handler view, Database database) {
    this.view = view;
    this.database = database;
  }

  @Override
  public Response handle(Request request) throws Exception {
    try {
      return database.atomic(() -> handled(request));
    } catch (Failed failed) {
      throw failed.reason;
    }
  }

  private Response handled(Request request) {
    try {
      RequestTransaction.open(request, database::markForRollback);
      return view.handle(request);
    } catch (RuntimeException unchecked) {
      throw unchecked;
    } catch (Exception checked) {
      throw new Failed(checked);
    }
  }

  /** Carries a checked exception out of the transaction. */
  private static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Exception reason;

    Failed(Exception reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
