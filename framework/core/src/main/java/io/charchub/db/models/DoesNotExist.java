package io.charchub.db.models;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;

/** No row is what was asked for (Django's {@code Model.DoesNotExist}, one class for all models). */
public final class DoesNotExist extends CharchubException {
  private static final long serialVersionUID = 1L;

  private final String model;

  /** No row of {@code model}, a label such as {@code blog.Post}. */
  public DoesNotExist(String model, Problem problem) {
    super(problem);
    this.model = model;
  }

  static DoesNotExist of(String label, String what) {
    return new DoesNotExist(label, Problem.of("models.E060", what));
  }

  /** The label of the model, such as {@code blog.Post}. */
  public String model() {
    return model;
  }
}
