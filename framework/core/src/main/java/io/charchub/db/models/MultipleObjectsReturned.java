package io.charchub.db.models;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;

/** Several rows are what one was asked for (Django's {@code Model.MultipleObjectsReturned}). */
public final class MultipleObjectsReturned extends CharchubException {
  private static final long serialVersionUID = 1L;

  private final String model;

  /** Several rows of {@code model}, a label such as {@code blog.Post}. */
  public MultipleObjectsReturned(String model, Problem problem) {
    super(problem);
    this.model = model;
  }

  /** The label of the model, such as {@code blog.Post}. */
  public String model() {
    return model;
  }
}
