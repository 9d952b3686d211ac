package io.charchub.db.models;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import java.util.List;

/**
 * Rows cannot be deleted, because others refer to them by references that restrict them, and do not
 * go themselves (Django's {@code RestrictedError}).
 */
public final class RestrictedException extends CharchubException {
  private static final long serialVersionUID = 1L;

  private final transient List<Object> objects;

  RestrictedException(Problem problem, List<Object> objects) {
    super(problem);
    this.objects = List.copyOf(objects);
  }

  /** The objects that stand in the way. */
  public List<Object> objects() {
    return objects;
  }
}
