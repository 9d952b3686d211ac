package io.charchub.db.migrations.state;

import io.charchub.errors.CharchubException;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.util.Collection;

/**
 * A migration names a model or field that is not there at its point of history, or says the
 * impossible.
 */
public final class StateException extends CharchubException {
  private static final long serialVersionUID = 1L;

  /** With what is wrong. */
  public StateException(Problem problem) {
    super(problem);
  }

  /** {@code migrations.E001}: no such model. */
  static StateException noModel(ModelKey key, Collection<ModelKey> known) {
    String names = String.join(", ", known.stream().map(ModelKey::toString).sorted().toList());
    String near =
        DidYouMean.nearest(key.toString(), known.stream().map(ModelKey::toString).toList())
            .map(name -> "'" + name + "'. ")
            .orElse("");
    return new StateException(
        Problem.of(
                "migrations.E001",
                "There is no model '" + key + "' at this point of the migrations")
            .hint(near + "Models: " + (names.isEmpty() ? "none" : names)));
  }

  /** {@code migrations.E002}: no such field. */
  static StateException noField(ModelState model, String field) {
    String near =
        DidYouMean.nearest(field, model.fields().keySet())
            .map(name -> "'" + name + "'. ")
            .orElse("");
    return new StateException(
        Problem.of(
                "migrations.E002",
                "The model '"
                    + model.label()
                    + "' has no field '"
                    + field
                    + "' at this point of the migrations")
            .hint(near + "Fields: " + String.join(", ", model.fields().keySet())));
  }

  /** {@code migrations.E003}: it exists already. */
  public static StateException exists(String what) {
    return new StateException(
        Problem.of("migrations.E003", what + " exists already at this point of the migrations")
            .hint(
                "an earlier migration made it: look for it there, and in branches that were merged"));
  }
}
